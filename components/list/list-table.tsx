'use client'

import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { ChooseAll } from './choose-all'
import { RowSkeletons } from './row-skeleton'
import type { Chosen, Selection } from './use-selection'

interface ListTableProps {
  caption: string
  /** Name of the column that holds the handles of the codes. */
  codes: string
  /** Of all pages; unknown while it is being read. */
  total: number | undefined
  /** The heads between the handle of the code and the tools. */
  heads: ReactNode
  columnCount: number
  isLoading: boolean
  chosen: readonly Chosen[]
  selection: Selection
  children: ReactNode
}

/** A table whose head stays in view. */
export const ListTable = (props: ListTableProps) => {
  const { caption, codes, total, heads, columnCount, isLoading, chosen, selection, children } = props
  const t = useTranslations('list.row')
  return (
    <table
      className="w-full table-fixed border-separate border-spacing-0"
      aria-rowcount={total === undefined ? -1 : total + 1}
    >
      <caption className="sr-only">{caption}</caption>
      <thead className="sticky top-0 z-10 bg-subtle [&_th]:h-9 [&_th]:border-line [&_th]:border-b">
        <tr aria-rowindex={1}>
          <th scope="col" className="w-14 pl-6 text-left">
            <ChooseAll items={chosen} selection={selection} />
          </th>
          <th scope="col" className="w-8">
            <span className="sr-only">{codes}</span>
          </th>
          {heads}
          <th scope="col" className="w-24">
            <span className="sr-only">{t('actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {isLoading && <RowSkeletons columns={columnCount} />}
        {children}
      </tbody>
    </table>
  )
}

/** Rows out of view, as one empty one of their height in px. */
export const TableGap = ({ height }: { height: number }) =>
  height > 0 && (
    <tr aria-hidden>
      <td style={{ height, padding: 0 }} />
    </tr>
  )

/** Keeps a row's place beside the gap before it. */
export const RowWithGap = ({ gap, children }: { gap: number; children: ReactNode }) => (
  <Fragment>
    <TableGap height={gap} />
    {children}
  </Fragment>
)
