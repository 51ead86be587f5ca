import { Refusal } from './refusal'

const MAX_PAGE_SIZE = 1000
const DEFAULT_PAGE_SIZE = 20

/** One page by `current` and `pageSize`. A page before the first answers as the first. */
export function takePage<T>(items: readonly T[], query: URLSearchParams, firstPage: 0 | 1): readonly T[] {
  const pageSize = takeDecimal(query, 'pageSize', DEFAULT_PAGE_SIZE)
  if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) throw new Refusal(40058, `pageSize 1..${MAX_PAGE_SIZE}`)
  const current = takeDecimal(query, 'current', firstPage)
  const start = Math.max(current - firstPage, 0) * pageSize
  return items.slice(start, start + pageSize)
}

export function takeDecimal(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name)
  if (text === null) return otherwise
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(40058, `${name} must be a decimal number`)
  return Number(text)
}
