'use client'

import {
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs'
import { useMemo } from 'react'
import type { ListChannelsQuery } from '@/lib/core/channel/schema'
import type { ListContactWaysQuery } from '@/lib/core/contact-way/query'
import { listViews } from '@/lib/core/list-look'

// Written out here because the schemas bring zod along, which has no place in every page.
const channelSorts: ListChannelsQuery['sort'][] = ['createDate', 'remark', 'state', 'configId', 'tags']
const contactWaySorts: ListContactWaysQuery['sort'][] = [
  'createdAt',
  'remark',
  'state',
  'configId',
  'type',
  'user',
  'createdBy',
]

const shared = {
  q: parseAsString.withDefault(''),
  missing: parseAsStringLiteral(['', 'with', 'only'] as const).withDefault(''),
  from: parseAsString.withDefault(''),
  to: parseAsString.withDefault(''),
  order: parseAsStringLiteral(['asc', 'desc'] as const).withDefault('desc'),
  page: parseAsInteger.withDefault(1),
  pageSize: parseAsInteger.withDefault(50),
  /** Without it the list is looked at as it was last in this browser. */
  view: parseAsStringLiteral(listViews),
}

const channelParsers = {
  ...shared,
  tag: parseAsNativeArrayOf(parseAsString).withDefault([]),
  tagMode: parseAsStringLiteral(['all', 'any'] as const).withDefault('all'),
  sort: parseAsStringLiteral(channelSorts).withDefault('createDate'),
  open: parseAsString.withDefault(''),
}

const contactWayParsers = {
  ...shared,
  type: parseAsStringLiteral(['', '1', '2'] as const).withDefault(''),
  scene: parseAsStringLiteral(['', '1', '2'] as const).withDefault(''),
  user: parseAsString.withDefault(''),
  department: parseAsInteger,
  madeHere: parseAsStringLiteral(['', '1', '0'] as const).withDefault(''),
  madeBy: parseAsString.withDefault(''),
  sort: parseAsStringLiteral(contactWaySorts).withDefault('createdAt'),
}

/** The state of `/channels`, all of it in the address. */
export const useChannelState = () => {
  const [state, setState] = useQueryStates(channelParsers)
  const { open, view, ...search } = state
  const key = JSON.stringify(search)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the values
  const stable = useMemo(() => search, [key])
  return { search: stable, open, view, setState }
}

/** The state of `/contact-ways`, all of it in the address. */
export const useContactWayState = () => {
  const [{ view, ...search }, setState] = useQueryStates(contactWayParsers)
  const key = JSON.stringify(search)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the values
  const stable = useMemo(() => search, [key])
  return { search: stable, view, setState }
}
