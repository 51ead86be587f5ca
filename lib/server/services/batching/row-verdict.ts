import 'server-only'
import { type HubErrorGroup, hubErrorGroup } from '@/lib/core/hub-errors'
import type { Entry } from '@/lib/server/store/journal'

/** What the outcome of one row means for its batch. */
export type RowVerdict = 'settled' | 'again' | 'stop' | 'unclear'

/** Nothing was made, and later it may go through as it is. */
const passingProblems = new Set(['hub_rate_limited', 'hub_unreachable', 'interrupted', 'internal'])
const passingGroups = new Set<HubErrorGroup>(['rate_limited', 'concurrent_write'])

/** Every other row would be refused for the same reason (rules.md section 7). */
const generalProblems = new Set(['hub_token_refused', 'hub_http_error'])
const generalGroups = new Set<HubErrorGroup>([
  'token_refused',
  'binding_broken',
  'quota_reached',
  'corporation_unverified',
  'authorisation_invalid',
  'application_disabled',
  'ip_not_trusted',
])

/** What follows from a row's finished creation. */
export const verdictOf = ({
  status,
  problem,
  errcode,
  temporary,
}: Pick<Entry, 'status' | 'problem' | 'errcode' | 'temporary'>): RowVerdict => {
  if (status === 'unknown') return 'unclear'
  if (status !== 'failed') return 'settled'
  const group = errcode === null ? undefined : hubErrorGroup(errcode)
  if (group !== undefined) {
    if (passingGroups.has(group)) return 'again'
    // For a temporary code it is about temporary codes only.
    if (group === 'api_not_permitted') return temporary === 1 ? 'settled' : 'stop'
    return generalGroups.has(group) ? 'stop' : 'settled'
  }
  if (errcode !== null) return 'settled'
  if (problem !== null && passingProblems.has(problem)) return 'again'
  return problem !== null && generalProblems.has(problem) ? 'stop' : 'settled'
}
