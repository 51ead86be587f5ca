import { readFileSync } from 'node:fs'

export const dynamic = 'force-dynamic'

let body

/** Nothing but bytes that are known already: what a request costs at least in this framework. */
export const GET = () => {
  body ??= readFileSync(process.env.BARE_BODY ?? '')
  return new Response(new Uint8Array(body), { headers: { 'Content-Type': 'application/json' } })
}
