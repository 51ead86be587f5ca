import type { ReactNode } from 'react'

/** One way to narrow a list. */
export interface ListFilter {
  id: string
  name: string
  /** What is chosen, in words; without it the filter is unset. */
  chosen: string | undefined
  /** Without it the list is always narrowed by this. */
  onClear?: (() => void) | undefined
  /** Stands in the bar although it is unset. */
  isCommon?: boolean
  choices: (close: () => void) => ReactNode
}
