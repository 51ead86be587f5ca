import 'server-only'
import type { ColumnType, Generated } from 'kysely'

/** Times are epoch milliseconds, booleans 0 or 1, lists and objects JSON text: the same on both engines. */
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
  pass: number
  /** Since when the Hub no longer lists it. */
  missing_at: number | null
  /** When a pass that may have missed it did not see it. */
  unseen_at: ColumnType<number | null, number | null | undefined>
}

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

/** A stretch of time whose contact ways were all listed, by its first moment. */
export interface ContactWayWindowTable {
  starts_at: number
  listed_at: number
}

/** What is read of the Hub by one process at a time. */
export interface SyncPartTable {
  name: string
  /** The process that reads, as long as `lease_until` lies ahead by the store's clock. */
  owner: string | null
  lease_until: number | null
  /** Number of the run under way, or of the last one. */
  run: number
  /** What that run was asked for, as JSON. */
  wish: string | null
  /** Numbers of the last runs that had something to show, and that came to an end. */
  opened: number
  ended: number
  /** How far it is, as JSON. */
  progress: string | null
  /** Why the last run that ended failed, as JSON. */
  fault: string | null
  failed_at: number | null
}

/** Calls to the Hub that processes on one PostgreSQL may have at once, and may begin in a window. */
export interface HubPlaceTable {
  kind: 'start' | 'running' | 'urgent'
  number: number
  free_at: number
  owner: string | null
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

/** A list's address under a name. */
export interface ViewTable {
  id: string
  list: 'channels' | 'contact-ways'
  name: string
  query: string
  shared: number
  owner_id: string
  owner_name: string
}

export interface CreationTable {
  id: string
  status: 'pending' | 'created' | 'failed' | 'unknown'
  actor_id: string
  actor_name: string
  idempotency_key: string
  body_hash: string
  request: string
  state: string
  remark: string
  config_id: string | null
  qr_code: string | null
  problem: string | null
  warnings: string
  errcode: number | null
  errmsg: string | null
  recovered: number
  created_at: number
  finished_at: number | null
  /** The process that works on it (sending, or looking for it), as long as `lease_until` lies ahead. */
  owner: string | null
  lease_until: number | null
  /** Written before the call leaves; null: it surely never left. */
  sent_at: number | null
  /** Complete looks through WeCom's list that did not find it. */
  looks: number
  /** When to look for it again; null: never, or nothing to look for. */
  next_look_at: number | null
  /** 1: asked for although its `state` was in use. */
  shared: number
  /** 1: WeCom never lists it. */
  temporary: number
  /** When and by whom it was laid aside without an outcome. */
  dismissed_at: number | null
  dismissed_by: string | null
}

export interface BatchTable {
  id: string
  name: string
  status: 'running' | 'paused' | 'stopped' | 'cancelled' | 'done'
  actor_id: string
  actor_name: string
  body_hash: string
  idempotency_key: string
  /** Why it was stopped. */
  problem: string | null
  errcode: number | null
  errmsg: string | null
  created_at: number
  finished_at: number | null
}

export interface BatchRowTable {
  batch_id: string
  number: number
  /** What is asked for, spelled as the Hub does. */
  fields: string
  /** `sent`: its creation tells what came of it. */
  status: 'waiting' | 'sent' | 'skipped'
  /** Why it was skipped: fields in error, as JSON. */
  issues: string | null
  /** How often it was begun anew. */
  attempt: number
  /** 1: its `state` may be that of another code. */
  shared: number
  creation_id: string | null
}

export interface AuditTable {
  id: Generated<number>
  at: number
  actor_id: string
  actor_name: string
  action: string
  subject: string
  outcome: string
}

export interface PictureTable {
  url: string
  bytes: Uint8Array
  content_type: string
  /** The decoded text; null when it was tried and could not be read. */
  text: string | null
  fetched_at: number
}

export interface SettingTable {
  name: string
  value: string
}

export interface Database {
  channel: ChannelTable
  channel_tag: ChannelTagTable
  channel_text: TextTable
  tag: TagTable
  contact_way: ContactWayTable
  contact_way_window: ContactWayWindowTable
  sync_part: SyncPartTable
  hub_place: HubPlaceTable
  contact_way_text: TextTable
  contact_way_user: ContactWayUserTable
  contact_way_department: ContactWayDepartmentTable
  member: MemberTable
  department: DepartmentTable
  view: ViewTable
  creation: CreationTable
  batch: BatchTable
  batch_row: BatchRowTable
  audit: AuditTable
  picture: PictureTable
  setting: SettingTable
}
