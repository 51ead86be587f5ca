'use client'

import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs'

/** Outcomes that rows can be filtered by. */
export const shownOutcomes = ['created', 'failed', 'skipped', 'unknown', 'waiting'] as const

const parsers = {
  outcome: parseAsStringLiteral(['', 'pending', ...shownOutcomes] as const).withDefault(''),
  order: parseAsStringLiteral(['newest', 'sheet'] as const).withDefault('newest'),
  page: parseAsInteger.withDefault(1),
  pageSize: parseAsInteger.withDefault(50),
}

/** Which rows are shown, all of it in the address. */
export const useRowSearch = () => useQueryStates(parsers)
