import { toCreateRequest } from './conversion'
import type { ContactWayForm } from './form'
import { listIssues, type RuleIssue } from './list-issues'
import { type CreateContactWay, createContactWaySchema } from './request'

const closing = 'temporary.closing'
const attachment = `${closing}.attachment`

const formPathByWirePath: Readonly<Record<string, string>> = {
  type: 'audience.type',
  user: 'audience.user',
  party: 'audience.party',
  scene: 'placement.scene',
  style: 'placement.style',
  remark: 'remark',
  skip_verify: 'skip_verify',
  state: 'state',
  is_temp: 'temporary.on',
  expires_in: 'temporary.expires',
  chat_expires_in: 'temporary.chat',
  unionid: 'temporary.unionid',
  conclusions: `${closing}.text`,
  'conclusions.image': `${attachment}.media_id`,
  'conclusions.link': `${attachment}.title`,
  'conclusions.link.title': `${attachment}.title`,
  'conclusions.link.url': `${attachment}.url`,
  'conclusions.link.desc': `${attachment}.desc`,
  'conclusions.link.picurl': `${attachment}.picurl`,
  'conclusions.miniprogram': `${attachment}.title`,
  'conclusions.miniprogram.title': `${attachment}.title`,
  'conclusions.miniprogram.pic_media_id': `${attachment}.pic_media_id`,
  'conclusions.miniprogram.appid': `${attachment}.appid`,
  'conclusions.miniprogram.page': `${attachment}.page`,
}

/** Every form path that can carry an issue, from top to bottom of the form. */
export const formPathsInOrder: readonly string[] = [...new Set(Object.values(formPathByWirePath))]

/**
 * The form's field for a path of the wire (`conclusions.link.title`, `user.3`): the nearest one that the form
 * has, or undefined for a field it does not know.
 */
export const toFormPath = (wirePath: string): string | undefined => {
  const parts = wirePath.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const path = parts.slice(0, length).join('.')
    if (Object.hasOwn(formPathByWirePath, path)) return formPathByWirePath[path]
  }
  return undefined
}

/** One rule broken in the form, at the form's own path. */
export type FormIssue = RuleIssue

export type FormVerdict =
  | { ok: true; request: CreateContactWay; issues: [] }
  | { ok: false; issues: FormIssue[] }

/** Judges the form by the one schema of the request; the first issue of each field, in the order of the form. */
export const judgeForm = (form: ContactWayForm): FormVerdict => {
  const parsed = createContactWaySchema.safeParse(toCreateRequest(form))
  if (parsed.success) return { ok: true, request: parsed.data, issues: [] }
  const byPath = new Map<string, FormIssue>()
  for (const found of listIssues(parsed.error)) {
    const path = toFormPath(found.path) ?? 'remark'
    if (!byPath.has(path)) byPath.set(path, { ...found, path })
  }
  const issues = formPathsInOrder.flatMap((path) => byPath.get(path) ?? [])
  return { ok: false, issues }
}
