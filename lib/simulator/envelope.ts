import { Random } from './random'
import type { Refusal } from './refusal'

export interface Envelope {
  success(fields: Record<string, unknown>): Response
  refusal(refusal: Refusal): Response
  errcode(errcode: number | string, errmsg?: string): Response
}

/** Wraps answers as the Hub does: HTTP 200 with `errcode` and `errmsg`, and a hint in every refusal. */
export function createEnvelope(now: () => number): Envelope {
  let calls = 0

  function hint(): string {
    const seconds = Math.floor(now() / 1000)
    return `${seconds}_${calls % 100}_${new Random(`hint ${calls}`).hex(32)}`
  }

  function errcode(code: number | string, errmsg = 'simulated error'): Response {
    calls += 1
    const message = `${errmsg}, hint: [${hint()}], from ip: 10.0.0.1, more info at https://open.work.weixin.qq.com/devtool/query?e=${code}`
    return json({ errcode: code, errmsg: message })
  }

  return {
    success: (fields) => {
      calls += 1
      return json({ errcode: 0, errmsg: 'ok', ...fields, requestId: `hub-${calls.toString(36)}` })
    },
    refusal: (refusal) => errcode(refusal.errcode, refusal.message),
    errcode,
  }
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
}

export function notFound(method: string, path: string): Response {
  return json({ statusCode: 404, message: `Cannot ${method} ${path}`, error: 'Not Found' }, 404)
}
