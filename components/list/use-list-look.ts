'use client'

import { useEffect, useState } from 'react'
import { rememberLook } from '@/lib/client/preferences'
import type { ListLook, ListName } from '@/lib/core/list-look'

export type ChangeLook = (change: Partial<ListLook>) => void

/** How the list is looked at: as the server read it from the cookie, and as it is changed from then on. */
export const useListLook = (list: ListName, first: ListLook) => {
  const [look, setLook] = useState(first)
  useEffect(() => {
    if (look !== first) rememberLook(list, look)
  }, [list, look, first])
  const change: ChangeLook = (part) => setLook((before) => ({ ...before, ...part }))
  return { look, change }
}
