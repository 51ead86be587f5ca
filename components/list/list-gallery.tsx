'use client'

import { type ReactNode, useState } from 'react'
import { GalleryCard } from './gallery-card'
import { galleryLayout } from './gallery-layout'
import type { RowFace } from './list-row'
import { RowBox } from './row-box'
import { GallerySkeletons } from './row-skeleton'
import type { RowsProps } from './rows-props'
import { useRows } from './use-rows'

/** In px: above the first line. */
const HEAD_HEIGHT = 20
const USUAL_WIDTH = 1224

interface ListGalleryProps<Item> extends RowsProps<Item> {
  faceOf: (item: Item, unnamed: string) => RowFace
  factsOf: (item: Item) => ReactNode
  caption: string
}

/** The rows as a grid of codes to look at, drawn and asked for as they come into view. */
export const ListGallery = <Item,>({ faceOf, factsOf, caption, ...rows }: ListGalleryProps<Item>) => {
  const { items, total } = rows
  const [width, setWidth] = useState(USUAL_WIDTH)
  const { perLine, side, gap: space, lineHeight } = galleryLayout(width)
  const { box, lines, rest, stateOf } = useRows({
    ...rows,
    drawn: 'gallery',
    lineHeight,
    perLine,
    headHeight: HEAD_HEIGHT,
  })
  const line = {
    display: 'grid',
    gridTemplateColumns: `repeat(${perLine}, minmax(0, 1fr))`,
    columnGap: space,
    height: lineHeight,
    paddingInline: side,
  }
  return (
    <RowBox
      box={box}
      isCovered={rows.selection.count > 0}
      isBusy={rows.isBusy}
      onWidth={setWidth}
      className="bg-canvas"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: cells of a virtual grid stand in no table */}
      <div
        role="grid"
        aria-label={caption}
        aria-multiselectable
        aria-rowcount={total === undefined ? -1 : Math.ceil(total / perLine)}
        aria-colcount={perLine}
        style={{ paddingTop: HEAD_HEIGHT }}
      >
        {rows.isLoading && <GallerySkeletons line={line} perLine={perLine} />}
        {lines.map(({ index, gap, isInView }) => (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useFocusableInteractive: its cells have the focus
          <div
            key={index}
            role="row"
            aria-rowindex={Math.floor((rows.first - 1) / perLine) + index + 1}
            style={{ ...line, marginTop: gap }}
          >
            {items.slice(index * perLine, (index + 1) * perLine).map((item, at) => {
              const place = index * perLine + at
              return (
                <GalleryCard
                  key={rows.ids[place] || place}
                  {...stateOf(place)}
                  item={item}
                  faceOf={faceOf}
                  factsOf={factsOf}
                  isInView={isInView}
                />
              )
            })}
          </div>
        ))}
        <div aria-hidden style={{ height: rest }} />
      </div>
    </RowBox>
  )
}
