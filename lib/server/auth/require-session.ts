import 'server-only'
import { redirect } from 'next/navigation'
import { readSession } from './session'

type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** What a page is given. */
export interface PageProps {
  searchParams: SearchParams
}

const addressOf = async (path: string, searchParams: SearchParams | undefined): Promise<string> => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries((await searchParams) ?? {})) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) query.append(name, one)
  }
  return query.size === 0 ? path : `${path}?${query}`
}

/** Sends strangers to the sign-in page, which leads them back to this page. Every page calls it first. */
export const requireSession = async (path: string, searchParams?: SearchParams): Promise<void> => {
  if (await readSession()) return
  redirect(`/login?next=${encodeURIComponent(await addressOf(path, searchParams))}`)
}
