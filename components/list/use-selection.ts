'use client'

import { useState } from 'react'

export interface Chosen {
  configId: string
  state: string
}

/** What is chosen in a list; it outlives paging, searching and filtering. */
export const useSelection = () => {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Chosen>>(new Map())
  const set = (items: Chosen[], isChosen: boolean) =>
    setChosen((before) => {
      const after = new Map(before)
      for (const item of items) {
        if (isChosen) after.set(item.configId, item)
        else after.delete(item.configId)
      }
      return after
    })
  return {
    chosen,
    has: (configId: string) => chosen.has(configId),
    toggle: (item: Chosen) => set([item], !chosen.has(item.configId)),
    set,
    clear: () => setChosen(new Map()),
  }
}

export type Selection = ReturnType<typeof useSelection>
