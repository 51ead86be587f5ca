'use client'

import { useMutation } from '@tanstack/react-query'
import { Copy, Download, FileSpreadsheet, ListChecks, Printer, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, IconButton, LinkButton } from '@/components/ui/button'
import { InlineError } from '@/components/ui/error-state'
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu'
import { writeClipboard } from '@/components/ui/write-clipboard'
import { readStates, saveCodes, saveTable } from '@/lib/client/export-list'
import { readIds } from '@/lib/client/list-queries'
import { MAX_CODES_AT_ONCE } from '@/lib/core/qr/sizes'
import type { BulkBarProps } from './bulk-bar-props'

/** Their ids stand in the address of the print page, which must stay shorter than 8 000 characters. */
const MAX_PRINTED = 100

const isAllChosen = (ids: readonly string[], has: (id: string) => boolean): boolean =>
  ids.some((id) => id !== '') && ids.every((id) => id === '' || has(id))

/** What is done with the chosen rows. */
export const BulkActions = ({ list, selection, filters, total, ids }: BulkBarProps) => {
  const t = useTranslations('list.select')
  const { count, clear } = selection
  const chooseAll = useMutation({
    mutationFn: () => readIds(list, filters),
    onSuccess: ({ items }) => selection.chooseAllOf(filters, items),
  })
  const copy = useMutation({
    mutationFn: async () => {
      const states = await readStates(list, selection.ids())
      const lines = states.split('\n').filter((line) => line.trim() !== '').length
      return { lines, isCopied: await writeClipboard(states) }
    },
  })
  const save = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') => saveTable(list, selection.ids(), format),
  })
  const archive = useMutation({ mutationFn: (format: 'svg' | 'png') => saveCodes(selection.ids(), format) })
  const isPageChosen = isAllChosen(ids, selection.has)
  const mayChooseAll = total > ids.length && count < total && isPageChosen && !selection.isAllOf(filters)
  const withoutId = chooseAll.data ? chooseAll.data.total - chooseAll.data.items.length : 0
  const copied = copy.data && (copy.data.isCopied ? t('copied', { count: copy.data.lines }) : t('copyFailed'))
  const failed = [chooseAll, copy, save, archive].find(({ isError }) => isError)

  return (
    <section
      aria-label={t('bar')}
      className="floating absolute inset-x-4 bottom-15 z-20 mx-auto grid w-fit gap-2 rounded-card bg-raised p-2 pl-4 shadow-2 max-tablet:bottom-28 print:hidden"
    >
      {failed && <InlineError error={failed.error} />}
      <div className="flex flex-wrap items-center gap-2">
        <p className="whitespace-nowrap font-semibold text-small">{t('count', { count })}</p>
        {!isPageChosen && ids.some((id) => id !== '') && (
          <Button
            variant="ghost"
            icon={ListChecks}
            onClick={() =>
              selection.set(
                ids.filter((id) => id !== ''),
                true,
              )
            }
          >
            {t('page', { count: ids.length })}
          </Button>
        )}
        {mayChooseAll && (
          <Button
            variant="ghost"
            icon={ListChecks}
            busy={chooseAll.isPending}
            onClick={() => chooseAll.mutate()}
          >
            {t('allMatching', { count: total })}
          </Button>
        )}
        {selection.isAllOf(filters) && withoutId > 0 && (
          <p className="text-hint text-text-3">{t('withoutId', { count: withoutId })}</p>
        )}
        <span aria-hidden className="h-5 w-px bg-line max-tablet:hidden" />
        {count <= MAX_CODES_AT_ONCE && (
          <Menu>
            <MenuTrigger asChild>
              <Button variant="ghost" icon={Download} busy={archive.isPending}>
                {t('zip')}
              </Button>
            </MenuTrigger>
            <MenuContent align="end">
              <MenuItem onSelect={() => archive.mutate('png')}>{t('zipPng')}</MenuItem>
              <MenuItem onSelect={() => archive.mutate('svg')}>{t('zipSvg')}</MenuItem>
            </MenuContent>
          </Menu>
        )}
        {count > MAX_PRINTED ? (
          <p className="text-hint text-text-3">
            {t('more', {
              max: MAX_PRINTED,
              maxCodes: MAX_CODES_AT_ONCE,
              both: count > MAX_CODES_AT_ONCE ? 'yes' : 'no',
            })}
          </p>
        ) : (
          <LinkButton
            variant="ghost"
            icon={Printer}
            href={`/print?ids=${selection.ids().map(encodeURIComponent).join(',')}`}
          >
            {t('print')}
          </LinkButton>
        )}
        <Button variant="ghost" icon={Copy} busy={copy.isPending} onClick={() => copy.mutate()}>
          {copied ?? t('copyStates')}
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
        <span aria-hidden className="h-5 w-px bg-line max-tablet:hidden" />
        <IconButton icon={X} label={t('clear')} onClick={clear} />
      </div>
      <p role="status" className="sr-only">
        {copied}
      </p>
    </section>
  )
}
