'use client'

import {
  debounce,
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

/** What is typed shows at once; the address follows when the typing rests, for each change of it draws the page anew. */
const whenItRests = { limitUrlUpdates: debounce(300) }

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
  /** Looks for something else, from the first page on. */
  const change = (part: Partial<typeof search>) => void setState({ ...part, page: null })
  const type = (q: string) => void setState({ q, page: null }, whenItRests)
  return { search: stable, open, view, setState, change, type }
}

/** The state of `/contact-ways`, all of it in the address. */
export const useContactWayState = () => {
  const [{ view, ...search }, setState] = useQueryStates(contactWayParsers)
  const key = JSON.stringify(search)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the values
  const stable = useMemo(() => search, [key])
  /** Looks for something else, from the first page on. */
  const change = (part: Partial<typeof search>) => void setState({ ...part, page: null })
  const type = (q: string) => void setState({ q, page: null }, whenItRests)
  return { search: stable, view, setState, change, type }
}
