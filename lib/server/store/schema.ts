import 'server-only'
import type { Generated } from 'kysely'

/** Times are epoch milliseconds, booleans 0 or 1, lists and objects JSON text: the same on both engines. */
export interface ChannelTable {
  key: string
  config_id: string
  state: string
  remark: string
  create_date: string | null
  created_ms: number | null
  tags: string
  /** Folded remark and state, for substring search. */
  search: string
  pass: number
}

export interface ChannelTagTable {
  channel_key: string
  tag_id: string
}

export interface TagTable {
  id: string
  name: string
}

export interface ContactWayTable {
  config_id: string
  fields: string | null
  type: number | null
  scene: number | null
  users: string
  remark: string
  state: string
  search: string
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
  tag: TagTable
  contact_way: ContactWayTable
  creation: CreationTable
  batch: BatchTable
  batch_row: BatchRowTable
  audit: AuditTable
  picture: PictureTable
  setting: SettingTable
}
