'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { PAPER_HEIGHT_MM, PAPER_WIDTH_MM, type SheetLayout } from '@/lib/core/qr/sheet'
import { RULER_SPACE_MM, SideRuler, TopRuler } from './rulers'
import type { SheetOptions } from './sheet-options'
import { SheetPage } from './sheet-page'
import type { PrintCode } from './use-print-codes'

const PX_PER_MM = 96 / 25.4
const MAX_SCALE = 1
const MAX_SCALE_FOR_HEIGHT = 0.74

/** The scale at which a page and its ruler fit the width of their place. */
const useFittingScale = () => {
  const place = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(MAX_SCALE_FOR_HEIGHT)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0
      const fitting = width / ((PAPER_WIDTH_MM + RULER_SPACE_MM * 2) * PX_PER_MM)
      setScale(Math.min(MAX_SCALE, MAX_SCALE_FOR_HEIGHT, Math.max(0.2, fitting)))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { place, scale }
}

export interface SheetPreviewProps {
  pages: readonly (readonly PrintCode[])[]
  layout: SheetLayout
  options: SheetOptions
}

/** The pages at scale, with millimetre rulers at the first. */
export const SheetPreview = ({ pages, layout, options }: SheetPreviewProps) => {
  const t = useTranslations('print')
  const { place, scale } = useFittingScale()
  const scaled = (millimetres: number) => millimetres * PX_PER_MM * scale
  return (
    <div ref={place} className="flex w-full flex-col items-center gap-6">
      {pages.map((codes, index) => (
        <figure
          key={codes[0]?.id ?? index}
          aria-label={t('page', { page: index + 1, pages: pages.length })}
          className="relative"
          style={{
            width: scaled(PAPER_WIDTH_MM + RULER_SPACE_MM),
            height: scaled(PAPER_HEIGHT_MM + RULER_SPACE_MM),
          }}
        >
          <div className="absolute top-0 left-0 origin-top-left" style={{ transform: `scale(${scale})` }}>
            <div style={{ paddingLeft: `${RULER_SPACE_MM}mm` }}>
              <TopRuler />
            </div>
            <div className="flex">
              <SideRuler />
              <div className="shadow-2">
                <SheetPage codes={codes} layout={layout} options={options} />
              </div>
            </div>
          </div>
        </figure>
      ))}
    </div>
  )
}
