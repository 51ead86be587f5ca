import type { HubRequest, Simulator } from './simulator'

export type Answer = Record<string, unknown> & { errcode: number | string; errmsg: string }

/** Calls a simulator as a correct client would; for tests. */
export function createCaller(simulator: Simulator, token = 'demo-token') {
  const address = (path: string, query: Record<string, string> = {}) =>
    `https://hub.test/api/v1${path}?${new URLSearchParams({ token, ...query })}`

  async function send(request: HubRequest): Promise<Answer> {
    const response = await simulator.handle(request)
    return (await response.json()) as Answer
  }

  return {
    get: (path: string, query?: Record<string, string>) => send(new Request(address(path, query))),
    post: (path: string, body: unknown) => send(makePost(address(path), JSON.stringify(body))),
    getWithBody: (path: string, body: unknown) =>
      send({
        method: 'GET',
        url: address(path),
        headers: new Headers({ 'content-type': 'application/json' }),
        signal: new AbortController().signal,
        text: async () => JSON.stringify(body),
      }),
  }
}

export function makePost(url: string, body: string, signal?: AbortSignal): Request {
  return new Request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    ...(signal === undefined ? {} : { signal }),
  })
}
