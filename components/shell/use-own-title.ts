'use client'

import { useEffect } from 'react'

/** Names the document for as long as the page is there; the page that comes after it may have named it already. */
export const useOwnTitle = (title: string | undefined) => {
  useEffect(() => {
    if (title === undefined) return
    const before = document.title
    const own = before.replace(/^.* – |^/, `${title} – `)
    document.title = own
    return () => {
      if (document.title === own) document.title = before
    }
  }, [title])
}
