import 'server-only'
import { foldText } from '@/lib/core/search'

/** So many signs after the last one, so that each sign begins a group of three: what is shorter is found as the head of one. */
const TAIL = '\n\n'

/** What a row is found by: parts of any of these texts, whatever their case and width. Nothing spans two of them. */
export const searchText = (parts: readonly string[]): string => `${foldText(parts.join('\n'))}${TAIL}`
