import type { SimulatedTag } from './model'
import { Random } from './random'

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const made = new Map<string, SimulatedTag>()

/** Tags that any channel may carry besides those of its campaign. */
export const looseTags = [
  '洁牙',
  '种植',
  '矫正',
  '美白',
  '儿童齿科',
  '双十一',
  '复购',
  '优惠券',
  '新客',
  '老客转介绍',
  '重点跟进',
  '年度计划',
  '长期有效',
  '试投放',
] as const

/** The tag of that name; its id is derived from the name. */
export function tagNamed(name: string): SimulatedTag {
  const known = made.get(name)
  if (known !== undefined) return known
  const tag = { id: `et${new Random(`tag ${name}`).text(ALPHANUMERIC, 30)}`, name }
  made.set(name, tag)
  return tag
}

const lists = new WeakMap<readonly string[], SimulatedTag[]>()

/** The same list object for the same list of names: a hundred thousand channels share a few hundred lists. */
export function tagsNamed(names: readonly string[]): SimulatedTag[] {
  const known = lists.get(names)
  if (known !== undefined) return known
  const tags = names.map(tagNamed)
  lists.set(names, tags)
  return tags
}
