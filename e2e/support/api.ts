import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'

export interface Answer {
  status: number
  body: unknown
}

/** Speaks to the desk's API as a person who is signed in. */
export interface Api {
  /** Asks again while the desk is away or says 500, as a browser would with the same key. */
  ask(path: string, init?: RequestInit): Promise<Answer>
  post(path: string, body: unknown, key?: string): Promise<Answer>
}

/** The session of a person who signs in. */
export const cookieOf = async (
  origin: string,
  account: { username: string; password: string },
): Promise<string> => {
  const answer = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(account),
  })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** Signs a browser in. */
export const signInPage = async (
  page: Page,
  origin: string,
  account: { username: string; password: string },
): Promise<void> => {
  const answer = await page.request.post(`${origin}/api/auth/sign-in/username`, {
    data: account,
    headers: { Origin: origin },
  })
  if (!answer.ok()) throw new Error(`Sign-in answered ${answer.status()}: ${await answer.text()}`)
}

export const openApi = async (
  origin: string,
  account: { username: string; password: string },
): Promise<Api> => {
  const cookie = await cookieOf(origin, account)
  const headers: Record<string, string> = { 'content-type': 'application/json', origin, cookie }

  const ask: Api['ask'] = async (path, init = {}) => {
    for (;;) {
      try {
        const answer = await fetch(`${origin}${path}`, {
          ...init,
          headers: { ...headers, ...(init.headers as Record<string, string>) },
        })
        const body: unknown = await answer.json()
        if (answer.status !== 500) return { status: answer.status, body }
      } catch {}
      await sleep(100)
    }
  }
  return {
    ask,
    post: (path, body, key) =>
      ask(path, {
        method: 'POST',
        body: JSON.stringify(body),
        ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
      }),
  }
}
