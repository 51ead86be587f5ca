const HOME = '/channels'

/** Where to go after signing in: a path of the desk itself, never another site, whatever the address says. */
export const safeNext = (next: string | string[] | undefined): string => {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next)) return HOME
  const base = 'http://desk.invalid'
  const url = URL.canParse(next, base) ? new URL(next, base) : null
  return url?.origin === base ? url.pathname + url.search + url.hash : HOME
}
