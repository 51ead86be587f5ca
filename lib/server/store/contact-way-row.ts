import 'server-only'
import type { Insertable } from 'kysely'
import { DAY_MS, dayOf } from '@/lib/core/calendar'
import type { ContactWay, ContactWayFields } from '@/lib/core/contact-way/wire'
import { nameOrderKey } from '@/lib/core/name-order'
import type { ContactWayTable } from './mirror-tables'
import { searchText } from './text-search/search-text'

/** A code of which only the id is known, first heard of `at` (epoch ms). */
export const emptyContactWay = (config_id: string, at: number): Omit<Insertable<ContactWayTable>, 'id'> => ({
  config_id,
  fields: null,
  type: null,
  scene: null,
  remark: '',
  name_key: '',
  receiver_key: '',
  state: '',
  created_from: null,
  created_to: null,
  created_by: null,
  listed: 0,
  fetched_at: null,
  first_seen_at: at,
  missing_at: null,
})

/** Names of members by their userid. */
export type MemberNames = ReadonlyMap<string, string>

/** How the store keeps what the Hub answered for one code, and what it is found by. */
export const contactWayRow = (fields: ContactWayFields, names: MemberNames) => {
  const users = fields.user ?? []
  const receivers = users.flatMap((userid) => names.get(userid) ?? [])
  return {
    columns: {
      fields: JSON.stringify(fields),
      type: fields.type ?? null,
      scene: fields.scene ?? null,
      remark: fields.remark ?? '',
      name_key: nameOrderKey(fields.remark ?? ''),
      receiver_key: nameOrderKey(receivers[0] ?? users[0] ?? ''),
      state: fields.state ?? '',
    },
    text: searchText([fields.remark ?? '', fields.state ?? '', fields.config_id, ...users, ...receivers]),
  }
}

/** Who answers a code, for filters by member and department. */
export const contactWayLinks = (fields: ContactWayFields): { users: string[]; departments: number[] } => ({
  users: [...new Set(fields.user ?? [])],
  departments: [...new Set(fields.party ?? [])],
})

const knownCreation = ({
  created_from,
  created_to,
}: Pick<ContactWayTable, 'created_from' | 'created_to'>) => {
  if (created_from === null || created_to === null) return { createdAt: null, createdPrecision: null }
  if (created_from === created_to) {
    return { createdAt: new Date(created_from).toISOString(), createdPrecision: 'moment' as const }
  }
  return created_to - created_from <= DAY_MS
    ? { createdAt: dayOf(created_from), createdPrecision: 'day' as const }
    : { createdAt: null, createdPrecision: null }
}

const isoOf = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

/** The columns that `toContactWay` needs. */
export const CONTACT_WAY_COLUMNS = [
  'config_id',
  'fields',
  'fetched_at',
  'created_from',
  'created_to',
  'created_by',
  'missing_at',
] as const

/** A contact way from its row. */
export const toContactWay = (
  row: Pick<ContactWayTable, (typeof CONTACT_WAY_COLUMNS)[number]>,
): ContactWay => ({
  ...(row.fields === null ? { config_id: row.config_id } : (JSON.parse(row.fields) as ContactWayFields)),
  fetchedAt: isoOf(row.fetched_at),
  ...knownCreation(row),
  createdBy: row.created_by,
  missingSince: isoOf(row.missing_at),
})
