'use client'

import {
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs'
import { useMemo } from 'react'
import { channelSorts } from '@/lib/core/channel/sorts'
import { contactWaySorts } from '@/lib/core/contact-way/sorts'
import { listViews } from '@/lib/core/list-look'
import { useTyped } from './use-typed'

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

/** What is looked for, the same object as long as it says the same; what is typed goes before what the address says. */
const useSearch = <Search extends { q: string; page: number }>(
  address: Search,
  write: (part: { q: string; page: null }) => unknown,
) => {
  const typed = useTyped(address.q, (q) => void write({ q, page: null }))
  const search = typed.isAhead ? { ...address, q: typed.q, page: 1 } : address
  const key = JSON.stringify(search)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the values
  const stable = useMemo(() => search, [key])
  return { search: stable, typed }
}

/** The state of `/channels`, all of it in the address. `change` looks for something else, from the first page on. */
export const useChannelState = () => {
  const [{ open, view, ...address }, setState] = useQueryStates(channelParsers)
  const { search, typed } = useSearch(address, setState)
  const change = (part: Partial<typeof search>) => void setState({ ...part, page: null })
  return { search, typed, open, view, setState, change }
}

/** The state of `/contact-ways`, all of it in the address. `change` looks for something else, from the first page on. */
export const useContactWayState = () => {
  const [{ view, ...address }, setState] = useQueryStates(contactWayParsers)
  const { search, typed } = useSearch(address, setState)
  const change = (part: Partial<typeof search>) => void setState({ ...part, page: null })
  return { search, typed, view, setState, change }
}
