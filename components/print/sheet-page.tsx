'use client'

import { useTranslations } from 'next-intl'
import { QRCodeSVG } from 'qrcode.react'
import { originalHref } from '@/components/code/code-options'
import { cellOrigin, cropMarks, PAPER_HEIGHT_MM, PAPER_WIDTH_MM, type SheetLayout } from '@/lib/core/qr/sheet'
import { QUIET_ZONE } from '@/lib/core/qr/sizes'
import type { SheetOptions } from './sheet-options'
import type { PrintCode } from './use-print-codes'

export interface SheetPageProps {
  codes: readonly PrintCode[]
  layout: SheetLayout
  options: SheetOptions
}

const mm = (value: number): string => `${Math.round(value * 1000) / 1000}mm`

const CodeImage = ({ code, options }: { code: PrintCode; options: SheetOptions }) => {
  const t = useTranslations('code')
  const side = { width: mm(options.sizeMm), height: mm(options.sizeMm) }
  const remark = code.remark || t('unnamed')
  if (code.verdict === 'verified' && code.text !== undefined) {
    return (
      <QRCodeSVG
        value={code.text}
        level={options.level}
        marginSize={QUIET_ZONE}
        role="img"
        aria-label={t('alt.verified', { remark })}
        shapeRendering="crispEdges"
        style={{ ...side, display: 'block' }}
      />
    )
  }
  if (code.verdict === 'original') {
    return (
      // biome-ignore lint/performance/noImgElement: the desk's own route gives the picture as it is
      <img
        src={originalHref(code.id)}
        alt={t('alt.original', { remark })}
        style={{ ...side, objectFit: 'contain' }}
      />
    )
  }
  return <span className="block bg-[#eeeeea]" style={side} />
}

/** Space above a code: the same for every cell, so that codes stand in line whatever their names. */
const topSpace = ({ cellHeight }: SheetLayout, { sizeMm, firstLine, secondLine }: SheetOptions): number => {
  const text = (firstLine === 'remark' ? 6 : 0) + (secondLine.trim() === '' ? 0 : 5)
  return Math.max(0, (cellHeight - sizeMm - text) / 2)
}

/** One A4 page in real millimetres, black on white whatever the theme. Captions are text and nothing else. */
export const SheetPage = ({ codes, layout, options }: SheetPageProps) => (
  <div
    className="relative overflow-hidden bg-paper text-ink forced-color-adjust-none"
    style={{ width: mm(PAPER_WIDTH_MM), height: mm(PAPER_HEIGHT_MM) }}
  >
    {options.cropMarks && (
      <svg
        aria-hidden="true"
        className="absolute inset-0 size-full"
        viewBox={`0 0 ${PAPER_WIDTH_MM} ${PAPER_HEIGHT_MM}`}
        stroke="#8c8c8c"
        strokeWidth={0.2}
      >
        {cropMarks(layout).map((line) => (
          <line key={`${line.x1} ${line.y1} ${line.x2} ${line.y2}`} {...line} />
        ))}
      </svg>
    )}
    {codes.map((code, index) => {
      const { x, y } = cellOrigin(layout, index)
      return (
        <div
          key={code.id}
          className="absolute flex flex-col items-center overflow-hidden px-[2mm] text-center"
          style={{
            left: mm(x),
            top: mm(y),
            width: mm(layout.cellWidth),
            height: mm(layout.cellHeight),
            paddingTop: mm(topSpace(layout, options)),
          }}
        >
          <div className="shrink-0">
            <CodeImage code={code} options={options} />
          </div>
          {options.firstLine === 'remark' && code.remark !== '' && (
            <p
              className="line-clamp-2 w-full font-semibold wrap-anywhere"
              style={{ fontSize: '10pt', lineHeight: '13pt' }}
            >
              <bdi>{code.remark}</bdi>
            </p>
          )}
          {options.secondLine.trim() !== '' && (
            <p
              className="line-clamp-2 w-full wrap-anywhere"
              style={{ fontSize: '8pt', lineHeight: '11pt', marginTop: '0.8mm' }}
            >
              {options.secondLine}
            </p>
          )}
        </div>
      )
    })}
  </div>
)
