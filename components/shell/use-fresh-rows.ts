'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { syncQuery } from '@/lib/client/list-queries'

/** Reads lists again when the desk has read the Hub again: also when it can be reached once more. */
export const useFreshRows = () => {
  const cache = useQueryClient()
  const { data } = useQuery(syncQuery)
  const moment = data && `${data.hub} ${data.channels.syncedAt} ${data.contactWays.syncedAt}`
  const known = useRef<string>(undefined)
  useEffect(() => {
    if (moment === undefined) return
    const isNews = known.current !== undefined && known.current !== moment
    known.current = moment
    if (!isNews) return
    for (const queryKey of [
      ['channels', 'page'],
      ['contact-ways', 'page'],
    ]) {
      void cache.invalidateQueries({ queryKey })
    }
  }, [moment, cache])
}
