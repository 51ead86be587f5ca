'use client'

import { useMutation } from '@tanstack/react-query'
import { Copy, FileSpreadsheet, ListChecks, Printer, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { printHref, rememberPrintIds } from '@/components/code/print-list'
import { ExportButton } from '@/components/export/export-button'
import { Button, IconButton, LinkButton } from '@/components/ui/button'
import { InlineError } from '@/components/ui/error-state'
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu'
import { writeClipboard } from '@/components/ui/write-clipboard'
import { readStates, saveTable } from '@/lib/client/export-list'
import { readIds } from '@/lib/client/list-queries'
import { MAX_CODES_AT_ONCE } from '@/lib/core/qr/sizes'
import { MAX_LABELS } from '@/lib/core/sheet/pages'
import type { BulkBarProps } from './bulk-bar-props'
import { tellHeight } from './tell-height'

/** Which rows can be chosen next: those of the page, then all. */
const offerOf = (
  ids: readonly string[],
  has: (id: string) => boolean,
  isMore: boolean,
): 'page' | 'all' | undefined => {
  if (!ids.every(has)) return 'page'
  return isMore && ids.length > 0 ? 'all' : undefined
}

/** What is done with the chosen rows. */
export const BulkActions = ({ list, selection, filters, total, ids }: BulkBarProps) => {
  const t = useTranslations('list.select')
  const bar = useRef<HTMLElement>(null)
  const { count, version } = selection
  useEffect(() => (bar.current ? tellHeight(bar.current) : undefined), [])
  const chooseAll = useMutation({
    mutationFn: (asked: string) => readIds(list, asked),
    onSuccess: ({ items }, asked) => {
      // The button is gone then, and would take the focus with it.
      bar.current?.focus()
      selection.chooseAllOf(asked, items)
    },
  })
  const copy = useMutation({
    mutationFn: async () => {
      const states = await readStates(list, selection.ids())
      const lines = states.split('\n').filter((line) => line.trim() !== '').length
      return { lines, isCopied: await writeClipboard(states), version }
    },
  })
  const save = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') => saveTable(list, selection.ids(), format),
  })
  const choosable = ids.filter((id) => id !== '')
  const isMore = total > ids.length && count < total && !selection.isAllOf(filters)
  const offer = offerOf(choosable, selection.has, isMore)
  const withoutId = chooseAll.data ? chooseAll.data.total - chooseAll.data.items.length : 0
  const isCurrent = copy.data?.version === version
  const copied =
    isCurrent && copy.data && (copy.data.isCopied ? t('copied', { count: copy.data.lines }) : t('copyFailed'))
  const failed = [chooseAll, copy, save].find(({ isError }) => isError)

  const letGo = () => {
    document.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus({ preventScroll: true })
    selection.clear()
  }

  return (
    <section
      ref={bar}
      tabIndex={-1}
      aria-label={t('bar')}
      className="floating absolute inset-x-4 bottom-15 z-20 mx-auto grid w-fit gap-2 rounded-card bg-raised p-2 pl-4 shadow-2 outline-none max-tablet:bottom-28 print:hidden"
    >
      {failed && <InlineError error={failed.error} />}
      <div className="flex items-start gap-2">
        <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 max-[880px]:gap-x-0">
          <p className="mr-1 whitespace-nowrap font-semibold text-small">{t('count', { count })}</p>
          {offer && (
            <Button
              variant="ghost"
              icon={ListChecks}
              busy={chooseAll.isPending}
              onClick={() => (offer === 'page' ? selection.set(choosable, true) : chooseAll.mutate(filters))}
            >
              {offer === 'page' ? t('page', { count: ids.length }) : t('allMatching', { count: total })}
            </Button>
          )}
          {selection.isAllOf(filters) && withoutId > 0 && (
            <p className="text-hint text-text-3">{t('withoutId', { count: withoutId })}</p>
          )}
          <span aria-hidden className="h-5 w-px bg-line max-tablet:hidden" />
          {count <= MAX_CODES_AT_ONCE && (
            <ExportButton variant="ghost" count={count} readIds={async () => selection.ids()} />
          )}
          {count > MAX_LABELS ? (
            <p className="text-hint text-text-3">
              {t('more', {
                max: MAX_LABELS,
                maxCodes: MAX_CODES_AT_ONCE,
                both: count > MAX_CODES_AT_ONCE ? 'yes' : 'no',
              })}
            </p>
          ) : (
            <LinkButton
              variant="ghost"
              icon={Printer}
              href={printHref(selection.ids())}
              onClick={() => rememberPrintIds(selection.ids())}
            >
              {t('print')}
            </LinkButton>
          )}
          <Button variant="ghost" icon={Copy} busy={copy.isPending} onClick={() => copy.mutate()}>
            {copied || t('copyStates')}
          </Button>
          <Menu>
            <MenuTrigger asChild>
              <Button variant="ghost" icon={FileSpreadsheet} busy={save.isPending}>
                {t('export')}
              </Button>
            </MenuTrigger>
            <MenuContent align="end">
              <MenuItem onSelect={() => save.mutate('xlsx')}>{t('xlsx')}</MenuItem>
              <MenuItem onSelect={() => save.mutate('csv')}>{t('csv')}</MenuItem>
            </MenuContent>
          </Menu>
        </div>
        <IconButton icon={X} label={t('clear')} onClick={letGo} />
      </div>
      <p role="status" className="sr-only">
        {copied}
      </p>
    </section>
  )
}
