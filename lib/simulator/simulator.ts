import type { Call, Endpoint, Settings } from './call'
import { listChannels } from './channel-list'
import { addContactWay } from './contact-way-add'
import { askedConfigId, getContactWay } from './contact-way-get'
import { listContactWays } from './contact-way-list'
import { listCustomers } from './customer-list'
import { listDepartments, listSimpleUsers } from './department-list'
import { createEnvelope, notFound } from './envelope'
import { applyFault } from './fault-effects'
import { createFaultQueue, type Fault } from './faults'
import type { HubRequest, SimulatedChannel, SimulatedContactWay } from './model'
import { createPictureSource } from './picture'
import { configIdOfPicture, isPicturePath } from './picture-address'
import { createRateLimit } from './rate-limit'
import { Refusal } from './refusal'
import { createWorld, type Seed, type World } from './world'

export type { Fault, FaultKind } from './faults'
export type { HubRequest, SimulatedChannel, SimulatedContactWay } from './model'

export interface SimulatorOptions {
  /** Default `demo-token`. */
  token?: string
  /** Milliseconds; default `Date.now`. */
  now?: () => number
  /** Default `demo`: 1 200 channels and 400 contact ways. */
  seed?: Seed
  /** JSON lines of what was created; the state is the seed and a replay of them. */
  journal?: { read(): string; append(line: string): void }
  /** Default `http://wework.qpic.cn`; `self` = where the request went. */
  pictureOrigin?: string
  firstPage?: 0 | 1
  tagField?: 'tagNames' | 'tags'
  getShape?: 'object' | 'array' | 'flat'
  /** Where `contactWay/get` looks for `config_id`; default `either`. */
  configIdIn?: 'query' | 'body' | 'either'
  /** `false` answers 48002 to temporary codes. */
  temporaryAllowed?: boolean
  /** API requests in a sliding second; over it HTTP 429. Default none. */
  rateLimit?: number
  /** How many requests are remembered; default 10 000. */
  keepRequests?: number
}

interface SeenRequest {
  at: number
  method: string
  path: string
  configId?: string
}

export interface Simulator {
  /** Throws an error with code `ECONNRESET` for resets, and the signal's reason when aborted. */
  handle(request: HubRequest): Promise<Response>
  fault(fault: Fault): void
  clearFaults(): void
  /** The last requests, oldest first, without the token. */
  requests: SeenRequest[]
  /** Newest first. */
  channels: ReadonlyArray<SimulatedChannel>
  contactWays: ReadonlyMap<string, SimulatedContactWay>
  /** What somebody does in the Hub's own console or in another tool; not kept in the journal. */
  edit: Pick<World, 'putChannel' | 'removeChannel' | 'putContactWay' | 'removeContactWay'>
}

const KEPT_REQUESTS = 10_000
const PREFIX = '/api/v1'
const endpoints: Readonly<Record<string, Endpoint>> = {
  'GET /channel/list': listChannels,
  'POST /contactWay/add': addContactWay,
  'GET /contactWay/get': getContactWay,
  'POST /contactWay/list': listContactWays,
  'GET /department/list': listDepartments,
  'GET /department/simpleUser': listSimpleUsers,
  'GET /customer/list': listCustomers,
}

/** A Hub of our own: strict, deterministic, with faults on demand. */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const now = options.now ?? Date.now
  const token = options.token ?? 'demo-token'
  const settings: Settings = {
    firstPage: options.firstPage ?? 1,
    tagField: options.tagField ?? 'tagNames',
    getShape: options.getShape ?? 'object',
    configIdIn: options.configIdIn ?? 'either',
    temporaryAllowed: options.temporaryAllowed ?? true,
  }
  const world = createWorld(options.seed ?? 'demo', now, options.journal)
  const envelope = createEnvelope(now)
  const faults = createFaultQueue()
  const drawPicture = createPictureSource()
  const isWithinRate = createRateLimit(options.rateLimit, now)
  const requests: SeenRequest[] = []

  function note(request: HubRequest, path: string): SeenRequest {
    const seen = { at: now(), method: request.method, path }
    if (requests.push(seen) > (options.keepRequests ?? KEPT_REQUESTS)) requests.shift()
    return seen
  }

  async function answerPicture(path: string): Promise<Response> {
    const way = world.find(configIdOfPicture(path) ?? '')
    if (way === undefined || way.scene === 1) return new Response('Not Found', { status: 404 })
    const picture = await drawPicture(way.configId, way.unreadable === true)
    return new Response(picture.bytes, {
      headers: { 'content-type': picture.contentType, 'cache-control': 'max-age=2592000' },
    })
  }

  async function answerCall(endpoint: Endpoint, url: URL, text: string, headers: Headers): Promise<Response> {
    try {
      checkToken(url.searchParams.get('token'), token)
      const asked = options.pictureOrigin ?? 'http://wework.qpic.cn'
      const pictureOrigin = asked === 'self' ? url.origin : asked.replace(/\/+$/, '')
      const call: Call = {
        query: url.searchParams,
        body: parseBody(text, headers),
        world,
        now: now(),
        settings,
        pictureOrigin,
      }
      return envelope.success(endpoint(call))
    } catch (error) {
      if (error instanceof Refusal) return envelope.refusal(error)
      throw error
    }
  }

  async function handle(request: HubRequest): Promise<Response> {
    request.signal.throwIfAborted()
    const url = new URL(request.url)
    const path = url.pathname
    const isPicture = isPicturePath(path)
    const seen = note(request, path)
    const text = isPicture ? '' : await request.text()
    const endpoint = path.startsWith(PREFIX)
      ? endpoints[`${request.method} ${path.slice(PREFIX.length)}`]
      : undefined
    if (endpoint === getContactWay) noteConfigId(seen, url, text, request.headers)
    if (!isPicture && !isWithinRate()) {
      return new Response('Too Many Requests', { status: 429, headers: { 'retry-after': '1' } })
    }
    const work = async () => {
      if (isPicture) return answerPicture(path)
      return endpoint === undefined
        ? notFound(request.method, path)
        : answerCall(endpoint, url, text, request.headers)
    }
    const kind = faults.take(path, isPicture)
    const answer = await (kind === undefined ? work() : applyFault(kind, work, envelope, request.signal))
    request.signal.throwIfAborted()
    return answer
  }

  return {
    handle,
    fault: faults.add,
    clearFaults: faults.clear,
    requests,
    channels: world.channels,
    contactWays: world.contactWays,
    edit: world,
  }
}

function checkToken(given: string | null, expected: string): void {
  if (given === null || given === '') throw new Refusal(41001)
  if (given !== expected) throw new Refusal(40014)
}

function parseBody(text: string, headers: Headers): unknown {
  if (text.trim() === '') return undefined
  if (!headers.get('content-type')?.includes('json')) {
    throw new Refusal(47001, 'content-type must be application/json')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(47001)
  }
}

function noteConfigId(seen: SeenRequest, url: URL, text: string, headers: Headers): void {
  try {
    const body = parseBody(text, headers)
    const configId = askedConfigId({ query: url.searchParams, body, settings: { configIdIn: 'either' } })
    if (configId !== undefined) seen.configId = configId
  } catch {
    return
  }
}
