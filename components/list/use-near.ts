'use client'

import { useState } from 'react'

/** Whether the pointer or the focus has come to a row: only then are its tools worth drawing, among a thousand rows. */
export const useNear = (onFocus: () => void) => {
  const [isNear, setNear] = useState(false)
  return {
    isNear,
    watch: {
      onPointerEnter: () => setNear(true),
      onFocus: () => {
        setNear(true)
        onFocus()
      },
    },
  }
}
