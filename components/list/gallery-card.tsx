'use client'

import { useTranslations } from 'next-intl'
import { memo, type ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { GalleryCode } from './gallery-code'
import type { RowFace } from './list-row'
import { rowKeys } from './row-keys'
import type { RowState } from './use-rows'

interface GalleryCardProps<Item> extends RowState {
  item: Item
  faceOf: (item: Item, unnamed: string) => RowFace
  /** Below the name. */
  factsOf: (item: Item) => ReactNode
  isInView: boolean
}

const Card = <Item,>({ item, faceOf, factsOf, isInView, ...state }: GalleryCardProps<Item>) => {
  const t = useTranslations('list')
  const { index, isActive, isOpen, isSelected, actions } = state
  const { configId, name, hasPicture } = faceOf(item, t('row.unnamed'))
  const tabIndex = isActive ? 0 : -1
  const isMarked = isSelected || isOpen
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of a virtual grid holds as many cells as there is room for
    <div
      {...rowKeys(state)}
      role="gridcell"
      tabIndex={tabIndex}
      aria-colindex={(index % state.perLine) + 1}
      aria-selected={isSelected}
      className="group relative grid min-w-0 content-start self-start rounded-card outline-offset-4"
    >
      <div
        className={`aspect-square w-full overflow-hidden rounded-card border bg-paper text-ink forced-color-adjust-none ${
          isMarked ? 'border-accent ring-1 ring-accent' : 'border-line-2'
        }`}
      >
        <GalleryCode
          configId={configId}
          name={name}
          hasPicture={hasPicture}
          isInView={isInView}
          tabIndex={tabIndex}
        />
      </div>
      <button
        type="button"
        tabIndex={tabIndex}
        title={name}
        onClick={() => actions.peek(index)}
        className="mt-2 block truncate rounded-chip text-left text-body text-text after:absolute after:inset-0 pointer-coarse:pr-8"
      >
        <bdi>{name}</bdi>
      </button>
      <div className="flex h-5 min-w-0 items-center gap-2 text-meta text-text-3">{factsOf(item)}</div>
      <label
        className={`absolute top-0 left-0 grid size-9 cursor-pointer place-items-center focus-within:opacity-100 group-hover:opacity-100 group-focus:opacity-100 pointer-coarse:top-auto pointer-coarse:-right-3 pointer-coarse:bottom-2 pointer-coarse:left-auto pointer-coarse:size-11 pointer-coarse:opacity-100 ${isSelected ? '' : 'opacity-0'}`}
      >
        <Checkbox
          aria-label={t('select.one', { name })}
          checked={isSelected}
          disabled={configId === ''}
          tabIndex={tabIndex}
          onChange={(event) =>
            actions.toggle(index, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)
          }
        />
      </label>
    </div>
  )
}

/** One code of the gallery: choosing it, its paper, its name, what else is known of it. */
export const GalleryCard = memo(Card) as typeof Card
