'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { DrawingSvg } from '@/components/code-style/drawing-svg'
import type { Drawing } from '@/lib/core/label/drawing'
import type { SheetLayout } from '@/lib/core/sheet/layout'
import { labelOutlines } from '@/lib/core/sheet/marks'
import { RULER_SPACE_MM, SideRuler, TopRuler } from './rulers'

const PX_PER_MM = 96 / 25.4
/** A page of A4 is then 830 px high. */
const MAX_SCALE = 0.74

/** The scale at which a page and its ruler fit the width of their place. */
const useFittingScale = (pageWidth: number) => {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState<number>()
  useEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const fitting = width === undefined ? MAX_SCALE : width / ((pageWidth + RULER_SPACE_MM * 2) * PX_PER_MM)
  return { place, scale: Math.min(MAX_SCALE, Math.max(0.05, fitting)) }
}

/** Where the labels are punched: on the screen only. */
const Outlines = ({ layout }: { layout: SheetLayout }) => {
  const outlines = labelOutlines(layout)
  if (outlines.length === 0) return null
  const { width, height } = layout.page
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      className="pointer-events-none absolute top-0 left-0"
      style={{ width: `${width}mm`, height: `${height}mm` }}
      fill="none"
      stroke="#bfc9f3"
      strokeWidth={0.3}
    >
      {outlines.map(({ radius, ...box }) => (
        <rect key={`${box.x} ${box.y}`} {...box} rx={radius} />
      ))}
    </svg>
  )
}

export interface SheetPreviewProps {
  pages: readonly Drawing[]
  layout: SheetLayout
}

/** The pages at scale, with millimetre rulers. */
export const SheetPreview = ({ pages, layout }: SheetPreviewProps) => {
  const t = useTranslations('print')
  const { width, height } = layout.page
  const { place, scale } = useFittingScale(width)
  const scaled = (millimetres: number) => millimetres * PX_PER_MM * scale
  return (
    <div ref={place} className="flex w-full flex-col items-center gap-6">
      {pages.map((drawing, index) => (
        <figure
          // biome-ignore lint/suspicious/noArrayIndexKey: a page has nothing but its number
          key={index}
          aria-label={t('page', { page: index + 1, pages: pages.length })}
          className="relative"
          style={{
            width: scaled(width + RULER_SPACE_MM),
            height: scaled(height + RULER_SPACE_MM),
            contentVisibility: 'auto',
            containIntrinsicSize: `${scaled(width + RULER_SPACE_MM)}px ${scaled(height + RULER_SPACE_MM)}px`,
          }}
        >
          <div className="absolute top-0 left-0 origin-top-left" style={{ transform: `scale(${scale})` }}>
            <div style={{ paddingLeft: `${RULER_SPACE_MM}mm` }}>
              <TopRuler length={width} />
            </div>
            <div className="flex">
              <SideRuler length={height} />
              <div className="relative shadow-2">
                <DrawingSvg drawing={drawing} />
                <Outlines layout={layout} />
              </div>
            </div>
          </div>
        </figure>
      ))}
    </div>
  )
}
