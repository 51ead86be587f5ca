'use client'

import { type ReactNode, useState } from 'react'

export interface SafePictureProps {
  src: string
  alt: string
  className?: string
  /** Stands in its place when it cannot be loaded. */
  fallback: ReactNode
}

/** A picture whose host learns nothing of this page and that never leaves a broken icon. */
export const SafePicture = ({ src, alt, className, fallback }: SafePictureProps) => {
  const [broken, setBroken] = useState<string | null>(null)
  if (broken === src) return fallback
  return (
    // biome-ignore lint/performance/noImgElement: pictures from outside are shown as they are, never resized here
    <img
      src={src}
      alt={alt}
      loading="lazy"
      referrerPolicy="no-referrer"
      className={className ?? 'block w-full object-cover'}
      onError={() => setBroken(src)}
    />
  )
}
