'use client'

import { useState } from 'react'
import { type Colour, readColour } from '@/lib/core/qr/colour'

/** The colour that is typed, and the one before while what is typed is none yet. */
export const useReadableColour = (text: string, first: Colour): Colour => {
  const [last, setLast] = useState(readColour(text) ?? first)
  const read = readColour(text)
  if (read !== undefined && read !== last) setLast(read)
  return read ?? last
}
