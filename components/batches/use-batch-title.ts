'use client'

import { useEffect } from 'react'

/** Puts `title` before the name of the product, as long as the page is there. */
export const useBatchTitle = (title: string) => {
  useEffect(() => {
    const before = document.title
    document.title = before.replace(/^.* – |^/, `${title} – `)
    return () => {
      document.title = before
    }
  }, [title])
}
