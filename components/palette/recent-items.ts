/** A code or page that was opened from the palette. */
export interface RecentItem {
  href: string
  title: string
  detail?: string | undefined
}

const MOST = 6
const nameOf = (userId: string) => `channel-desk:recent:${userId}`

const isRecent = (value: unknown): value is RecentItem =>
  typeof value === 'object' &&
  value !== null &&
  'href' in value &&
  typeof value.href === 'string' &&
  value.href.startsWith('/') &&
  'title' in value &&
  typeof value.title === 'string'

/** What this person opened last in this browser, newest first. */
export const readRecent = (userId: string): RecentItem[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(userId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, MOST) : []
  } catch {
    return []
  }
}

/** Puts an item before the others; the one that was opened longest ago is forgotten. */
export const rememberRecent = (userId: string, item: RecentItem): void => {
  const others = readRecent(userId).filter(({ href }) => href !== item.href)
  try {
    localStorage.setItem(nameOf(userId), JSON.stringify([item, ...others].slice(0, MOST)))
  } catch {
    // A browser that keeps nothing only loses the convenience.
  }
}
