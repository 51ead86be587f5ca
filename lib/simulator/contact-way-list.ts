import type { Endpoint } from './call'
import type { SimulatedContactWay } from './model'
import { Random } from './random'
import { Refusal } from './refusal'
import { type Fields, isFields, refuseUnknownFields, takeInteger, takeString } from './wire-checks'

const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000
const NINETY_DAYS = 90 * 86_400
const LISTED_SINCE = Date.parse('2021-07-10T00:00:00+08:00')

export const listContactWays: Endpoint = ({ body = {}, world, now }) => {
  if (!isFields(body)) throw new Refusal(47001)
  refuseUnknownFields(body, ['start_time', 'end_time', 'cursor', 'limit'])
  const limit = body.limit === undefined ? DEFAULT_LIMIT : takeInteger(body.limit, 'limit', 1, MAX_LIMIT)
  const asked = takeRange(body, Math.floor(now / 1000))
  const { start, end, skipped } = openCursor(body.cursor) ?? { ...asked, skipped: 0 }

  const found = world.inOrder().filter((way) => isListed(way, start, end))
  const page = found.slice(skipped, skipped + limit)
  const next = skipped + page.length
  return {
    contact_way: page.map((way) => ({ config_id: way.configId })),
    next_cursor: next < found.length ? makeCursor({ start, end, skipped: next }) : '',
  }
}

function isListed(way: SimulatedContactWay, start: number, end: number): boolean {
  const created = Math.floor(way.createdAt / 1000)
  return way.temporary === undefined && way.createdAt >= LISTED_SINCE && created >= start && created <= end
}

function takeRange(body: Fields, now: number): { start: number; end: number } {
  const start = takeTime(body.start_time, 'start_time', now - NINETY_DAYS)
  const end = takeTime(body.end_time, 'end_time', now)
  if (start > end) throw new Refusal(40058, 'start_time is after end_time')
  return { start, end }
}

function takeTime(value: unknown, name: string, otherwise: number): number {
  return value === undefined ? otherwise : takeInteger(value, name, 0, 9_999_999_999)
}

/** Where a cursor goes on: the first request's range holds for all its pages. */
interface Position {
  readonly start: number
  readonly end: number
  readonly skipped: number
}

function makeCursor({ start, end, skipped }: Position): string {
  const position = `${start}.${end}.${skipped}`
  return Buffer.from(`${sealOf(position)}.${position}`).toString('base64url')
}

function openCursor(value: unknown): Position | undefined {
  if (value === undefined) return undefined
  const cursor = takeString(value, 'cursor')
  if (cursor === '') return undefined
  const [, start, end, skipped] = Buffer.from(cursor, 'base64url').toString().split('.').map(Number)
  const position = { start: start ?? 0, end: end ?? 0, skipped: skipped ?? 0 }
  if (makeCursor(position) !== cursor) throw new Refusal(40058, 'invalid cursor')
  return position
}

function sealOf(position: string): string {
  return new Random(`cursor ${position}`).text('abcdefghijklmnopqrstuvwxyz0123456789', 12)
}
