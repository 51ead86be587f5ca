import 'server-only'
import { DeskFault } from './desk-fault'

/** Nothing that is asked for is nested deeper than a closing message in a row of a batch. */
const MAX_DEPTH = 32

const isDeeperThan = (value: unknown, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === 0 || Object.values(value).some((inner) => isDeeperThan(inner, depth - 1)))

/** What a text says. Throws `bad_request` for anything but JSON, and for what is nested without end. */
export const parseJson = (text: string): unknown => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new DeskFault('bad_request')
  }
  if (isDeeperThan(value, MAX_DEPTH)) throw new DeskFault('bad_request')
  return value
}
