import 'server-only'
import { Agent, request } from 'undici'

export interface HubRequest {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  body?: string
  signal: AbortSignal
}

export interface HubResponse {
  status: number
  header(name: string): string | undefined
  body: AsyncIterable<Uint8Array>
}

/** Carries one request. `fetch` will not do: the Hub may want a GET with a body. */
export type HubTransport = (request: HubRequest) => Promise<HubResponse>

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

/** The real network, over kept-alive connections; redirects are not followed, because the token would go along. */
export const networkTransport = (): HubTransport => {
  const agent = new Agent({ connections: 64, keepAliveTimeout: 10_000, connect: { timeout: 10_000 } })
  return async ({ url, method, headers, body, signal }) => {
    const answer = await request(url, {
      dispatcher: agent,
      method,
      headers,
      signal,
      ...(body === undefined ? {} : { body }),
    })
    return {
      status: answer.statusCode,
      header: (name) => first(answer.headers[name]),
      body: answer.body,
    }
  }
}
