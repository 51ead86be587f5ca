import type { World } from './world'

export interface Call {
  readonly query: URLSearchParams
  /** The body as parsed; undefined when none arrived. */
  readonly body: unknown
  readonly world: World
  readonly now: number
  readonly settings: Settings
  /** Where pictures are, without a slash at the end. */
  readonly pictureOrigin: string
}

export interface Settings {
  readonly firstPage: 0 | 1
  readonly tagField: 'tagNames' | 'tags'
  readonly getShape: 'object' | 'array' | 'flat'
  readonly configIdIn: 'query' | 'body' | 'either'
  readonly temporaryAllowed: boolean
}

/** One endpoint: gives the fields beside `errcode` and `errmsg`, or throws a `Refusal`. */
export type Endpoint = (call: Call) => Record<string, unknown>
