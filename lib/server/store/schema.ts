import 'server-only'
import type { Generated } from 'kysely'
import type {
  ChannelTable,
  ChannelTagTable,
  ContactWayDepartmentTable,
  ContactWayTable,
  ContactWayUserTable,
  DepartmentTable,
  MemberTable,
  TagTable,
  TextTable,
} from './mirror-tables'

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
  fetched_at: number
}

export interface PictureTextTable {
  url: string
  /** The decoded text; null when it was tried and could not be read. */
  text: string | null
  /** Version of the reader that the text is from. */
  reader: number
}

export interface SettingTable {
  name: string
  value: string
}

/** The logo of the desk's codes: one line, or none. */
export interface BrandLogoTable {
  id: 1
  bytes: Uint8Array
  content_type: string
  /** Changes with the bytes. */
  version: string
  width: number
  height: number
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
  picture_text: PictureTextTable
  setting: SettingTable
  brand_logo: BrandLogoTable
}
