export interface SimulatedTag {
  readonly id: string
  readonly name: string
}

export interface SimulatedChannel {
  readonly configId: string
  readonly state: string
  readonly remark: string
  readonly createDate: string
  readonly tags: readonly SimulatedTag[]
}

export interface SimulatedConclusions {
  readonly text?: { readonly content: string }
  readonly image?: { readonly pic_url: string }
  readonly link?: {
    readonly title: string
    readonly url: string
    readonly desc?: string
    readonly picurl?: string
  }
  readonly miniprogram?: {
    readonly title: string
    readonly pic_media_id: string
    readonly appid: string
    readonly page: string
  }
}

export interface SimulatedContactWay {
  readonly configId: string
  /** Milliseconds. */
  readonly createdAt: number
  readonly type: 1 | 2
  readonly scene: 1 | 2
  readonly style?: number
  readonly remark: string
  readonly skipVerify: boolean
  readonly state: string
  readonly user: readonly string[]
  readonly party: readonly number[]
  readonly temporary?: SimulatedTemporaryMode
  /** The picture is blurred so far that no decoder reads it. */
  readonly unreadable?: boolean
}

export interface SimulatedTemporaryMode {
  /** Seconds. */
  readonly expiresIn: number
  /** Seconds. */
  readonly chatExpiresIn: number
  readonly unionid?: string
  readonly conclusions?: SimulatedConclusions
}

/** What `handle` needs of a request: a `Request`, or an object that can be a GET with a body. */
export interface HubRequest {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly signal: AbortSignal
  text(): Promise<string>
}
