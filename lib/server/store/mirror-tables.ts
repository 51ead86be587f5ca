import 'server-only'
import { type ColumnType, type Generated, sql } from 'kysely'

/** As a value of `listed`: an index over listed rows alone is only used where the statement itself says so. */
export const LISTED = sql.lit(1)

/** What the store mirrors of the Hub. Times are epoch milliseconds, booleans 0 or 1, lists and objects JSON text. */
export interface ChannelTable {
  id: Generated<number>
  key: string
  config_id: string
  state: string
  remark: string
  /** The remark as it is sorted. */
  name_key: string
  create_date: string | null
  created_ms: number | null
  tags: string
  /** The names of the tags as they are sorted. */
  tags_key: string
  /** Since when the Hub no longer lists it. */
  missing_at: number | null
  /** When a pass that may have missed it did not see it. */
  unseen_at: ColumnType<number | null, number | null | undefined>
}

/** Times are epoch milliseconds, booleans 0 or 1, lists and objects JSON text: the same on both engines. */
export interface ChannelTagTable {
  channel_id: number
  tag_id: string
}

/** What rows are found by, folded; `id` is that of the row. */
export interface TextTable {
  id: number
  text: string
}

export interface TagTable {
  id: string
  name: string
}

export interface ContactWayTable {
  id: Generated<number>
  config_id: string
  fields: string | null
  type: number | null
  scene: number | null
  remark: string
  /** The remark as it is sorted. */
  name_key: string
  /** The first member's name, or his userid, as it is sorted. */
  receiver_key: string
  state: string
  /** The creation lies in [created_from, created_to), as far as it is known. */
  created_from: number | null
  created_to: number | null
  created_by: string | null
  /** 1 when WeCom lists it as a contact way or it was made here; 0 for the codes behind channels. */
  listed: number
  fetched_at: number | null
  /** When this desk first heard of the code; null for what it knew before it took note. */
  first_seen_at: number | null
  /** When WeCom last answered that there is no such code (41044). */
  missing_at: number | null
  /** When a whole listing of its time did not show it. */
  unlisted_at: ColumnType<number | null, number | null | undefined>
  /** When its day was looked for in vain. */
  day_tried_at: ColumnType<number | null, number | null | undefined>
}

export interface ContactWayUserTable {
  contact_way_id: number
  userid: string
}

export interface ContactWayDepartmentTable {
  contact_way_id: number
  department_id: number
}

export interface MemberTable {
  userid: string
  name: string
  /** Their ids, as JSON. */
  departments: string
}

export interface DepartmentTable {
  id: number
  name: string
  parentid: number
  /** A larger one comes first. */
  place: number
}
