import 'server-only'
import { randomUUID } from 'node:crypto'
import type * as z from 'zod'
import { type Locale, localeCookie } from '@/lib/core/locale'
import { type DeskUser, hasRole, type Role } from '@/lib/core/roles'
import { requireOwnOrigin } from '@/lib/server/auth/origin'
import { renewSession } from '@/lib/server/auth/session'
import { type Desk, openDesk } from '@/lib/server/desk'
import { DeskFault, isDeskFault } from '@/lib/server/desk-fault'
import { chooseLocale } from '@/lib/server/locale'
import { parseInput } from '@/lib/server/parse-input'
import { readCookie } from './cookie'
import { jsonAnswer } from './json-answer'
import { problemAnswer } from './problem'
import { readQuery } from './query'

export type Params = Record<string, string | string[] | undefined>
export type Handler<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>

interface RouteInput<Q> {
  desk: Desk
  user: DeskUser
  query: Q
  params: Params
  request: Request
  /** The reader's language. */
  locale: Locale
}

interface RouteOptions<Q extends z.ZodType, A extends z.ZodType> {
  role: Role
  query?: Q
  /** The schema that documents the answer; nothing it does not name leaves. Without it `run` answers itself. */
  answer?: A
  /** What `run` answers is never changed once made: the same object is checked and spelled once. */
  lasting?: true
  run: (input: RouteInput<z.output<Q>>) => Promise<z.input<A> | Response>
}

const changesNothing = new Set(['GET', 'HEAD'])

const signedIn = async (desk: Desk, request: Request, role: Role, answer: Headers): Promise<DeskUser> => {
  const user = await renewSession(desk, request.headers, answer)
  if (!user) throw new DeskFault('unauthenticated')
  if (!hasRole(user.role, role)) throw new DeskFault('forbidden')
  if (!changesNothing.has(request.method)) requireOwnOrigin(desk, request.headers)
  return user
}

const finish = (response: Response, answer: Headers, requestId: string): Response => {
  for (const cookie of answer.getSetCookie()) response.headers.append('Set-Cookie', cookie)
  response.headers.set('X-Request-Id', requestId)
  return response
}

/**
 * Turns whatever a handler throws into problem+json; what is not a `DeskFault` is logged and called `internal`.
 * The cookies of `answer` are sent in either case.
 */
export const answering =
  <P>(run: (request: Request, params: P, answer: Headers) => Promise<Response>): Handler<P> =>
  async (request, context) => {
    const requestId = randomUUID()
    const answer = new Headers()
    const locale = chooseLocale(readCookie(request, localeCookie))
    try {
      return finish(await run(request, await context.params, answer), answer, requestId)
    } catch (error) {
      const fault = isDeskFault(error) ? error : new DeskFault('internal', { cause: error })
      if (fault.code === 'internal') {
        const desk = await openDesk().catch(() => undefined)
        desk?.log.error({ error: fault.details.cause ?? fault, requestId }, 'request failed')
      }
      return finish(problemAnswer(fault, locale, requestId), answer, requestId)
    }
  }

/** Makes a route handler: session → role → origin → parse → run → map. It knows nothing of what is run. */
export const route = <Q extends z.ZodType = z.ZodUndefined, A extends z.ZodType = z.ZodNever>(
  options: RouteOptions<Q, A>,
): Handler<Params> =>
  answering(async (request, params, sent) => {
    // PostgreSQL takes no text with a NUL; nothing that is asked for has one.
    if (request.url.includes('%00')) throw new DeskFault('bad_request')
    const desk = await openDesk()
    const user = await signedIn(desk, request, options.role, sent)
    const query = options.query
      ? parseInput(options.query, readQuery(options.query, request.url))
      : (undefined as z.output<Q>)
    const locale = chooseLocale(readCookie(request, localeCookie))
    const result = await options.run({ desk, user, query, params, request, locale })
    if (result instanceof Response) return result
    return jsonAnswer(options, result)
  })
