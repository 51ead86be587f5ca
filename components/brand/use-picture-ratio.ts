'use client'

import { useEffect, useState } from 'react'

/** Width of a picture by its height; 1 until it is there. */
export const usePictureRatio = (href: string | null): number => {
  const [ratio, setRatio] = useState(1)
  useEffect(() => {
    if (href === null) return
    const picture = new Image()
    picture.onload = () => setRatio(picture.naturalWidth / picture.naturalHeight)
    picture.src = href
    return () => {
      picture.onload = null
    }
  }, [href])
  return ratio
}
