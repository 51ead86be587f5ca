'use client'

import { Printer } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo } from 'react'
import { printHref, rememberPrintIds } from '@/components/code/print-list'
import { DrawingSvg } from '@/components/code-style/drawing-svg'
import { ScanButton } from '@/components/scan/scan-button'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { InlineError } from '@/components/ui/error-state'
import type { SheetOptions } from '@/lib/core/sheet/options'
import { planPages } from '@/lib/core/sheet/pages'
import { writeSheetOptions } from '@/lib/core/sheet/write-query'
import { CodeList } from './code-list'
import { DownloadPdf, useDownloadPdf } from './download-pdf'
import { LeftOut } from './left-out'
import { OriginalsWarning } from './originals-warning'
import { PaperRoot } from './paper-root'
import { MAX_PRINT_IDS, type PrintIds } from './print-ids'
import { PrintSettings } from './print-settings'
import { drawPages, sheetCode } from './sheet-pages'
import { SheetPreview } from './sheet-preview'
import { SheetVerdict } from './sheet-verdict'
import { usePrintCodes } from './use-print-codes'
import { useSheet } from './use-sheet'
import { useSheetCheck } from './use-sheet-check'

const placed = new Set(['checking', 'verified', 'original'])

const none: readonly string[] = []

/** More are neither looked at nor given to the printer by the browser. */
const MAX_SHOWN_PAGES = 100

export interface PrintDeskProps extends Omit<PrintIds, 'ids'> {
  ids: readonly string[]
  /** Codes that are in the PDF, but too many to be shown. */
  beyond?: readonly string[]
  asked: SheetOptions
}

/** A sheet of chosen codes: settings left, the paper right, nothing but the paper in print. */
export const PrintDesk = ({ ids, beyond = none, invalid, dropped, asked }: PrintDeskProps) => {
  const t = useTranslations('print')
  const tCode = useTranslations('code')
  const router = useRouter()
  const sheet = useSheet(asked)
  const { layout, options, look } = sheet
  const codes = usePrintCodes(ids, look.logo)
  const readable = codes.filter(({ verdict }) => verdict === 'verified' || verdict === 'original')
  const waiting = codes.filter(({ verdict }) => verdict === 'checking').length
  const check = useSheetCheck(
    readable.map(({ id }) => id),
    sheet,
    sheet.ready && waiting === 0 && layout.problem === null,
  )
  const isOnSheet = ({ id, verdict }: (typeof codes)[number]) =>
    placed.has(verdict) && check.codes.get(id)?.verdict !== 'not'
  const onSheet = codes.filter(isOnSheet)
  const download = useDownloadPdf([...onSheet.map(({ id }) => id), ...beyond], sheet)
  const plan = planPages(onSheet.length, layout.perPage, options)
  const whole = planPages(onSheet.length + beyond.length, layout.perPage, options)
  const isTooLong = beyond.length > 0 || whole.pages > MAX_SHOWN_PAGES
  const unnamed = tCode('unnamed')
  const words = {
    verified: (remark: string) => tCode('alt.verified', { remark: remark || unnamed }),
    original: (remark: string) => tCode('alt.original', { remark: remark || unnamed }),
  }
  const drawn = onSheet.map((code) => sheetCode(code, sheet, words))
  const title = t('title')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the codes are new objects at each look, and the same by what they say
  const pages = useMemo(
    () =>
      drawPages(drawn, { ...plan, pages: Math.min(plan.pages, MAX_SHOWN_PAGES) }, whole.pages, sheet, title),
    [JSON.stringify(drawn), plan.pages, whole.pages, plan.skip, plan.copies, layout, options, look, title],
  )

  useEffect(() => rememberPrintIds([...ids, ...beyond]), [ids, beyond])

  const remove = (id: string) => {
    const left = [...ids, ...beyond].filter((other) => other !== id)
    rememberPrintIds(left)
    const rest = writeSheetOptions(options).toString()
    const href = printHref(left)
    router.replace(left.length > 0 && rest ? `${href}&${rest}` : href, { scroll: false })
  }

  const reason = !sheet.ready
    ? t('verdict.trying')
    : waiting > 0
      ? t('waiting', { count: waiting })
      : layout.problem
        ? t('verdict.doesNotFit')
        : pages.length === 0
          ? t('nothingToPrint')
          : check.isChecking
            ? t('verdict.trying')
            : check.error
              ? t('verdict.notTried')
              : null
  return (
    <>
      <PageHeader
        title={title}
        count={t('count', { codes: onSheet.length + beyond.length, pages: whole.pages })}
        actions={
          <>
            {reason && <span className="text-small text-text-3 max-tablet:hidden">{reason}</span>}
            <DownloadPdf download={download} disabled={reason !== null} />
            <Button
              variant="primary"
              icon={Printer}
              disabled={reason !== null || isTooLong}
              onClick={() => window.print()}
            >
              {t('print', { pages: whole.pages })}
            </Button>
          </>
        }
      />
      <div className="flex flex-1 flex-col tablet:flex-row">
        <section
          aria-label={t('settings')}
          className="flex shrink-0 flex-col gap-5 border-line p-4 tablet:w-72 tablet:border-r tablet:p-6 rail:w-[336px]"
        >
          {dropped > 0 && <p className="text-hint text-warn">{t('tooManyIds', { max: MAX_PRINT_IDS })}</p>}
          {isTooLong && (
            <p className="text-hint text-text-2">
              {t('tooLong', { shown: pages.length, pages: whole.pages })}
            </p>
          )}
          {download.data !== undefined && download.data > 0 && (
            <p className="text-hint text-warn">{t('notInPdf', { count: download.data })}</p>
          )}
          {whole.leftOut > 0 && (
            <p className="text-hint text-warn">{t('leftOut', { count: whole.leftOut })}</p>
          )}
          {sheet.error && <InlineError error={sheet.error} onRetry={sheet.retry} />}
          {download.error && <InlineError error={download.error} onRetry={() => download.mutate()} />}
          <LeftOut
            codes={codes.filter((code) => !isOnSheet(code))}
            reasonOf={(id) => check.codes.get(id)?.reason}
            invalid={invalid}
          />
          <OriginalsWarning codes={onSheet} />
          <SheetVerdict codes={onSheet} sheet={sheet} check={check} />
          <ScanButton
            expected={onSheet.flatMap(({ id, remark, text }) =>
              text === undefined ? [] : [{ id, name: remark || unnamed, text }],
            )}
          />
          <p className="text-hint text-text-3 tablet:hidden">{t('largerScreen')}</p>
          <div className="hidden tablet:block">
            <PrintSettings sheet={sheet} />
          </div>
          <div className="hidden tablet:block">
            <CodeList codes={codes} onRemove={remove} />
          </div>
        </section>
        <section aria-label={t('preview')} className="min-w-0 flex-1 bg-canvas p-4 tablet:p-6">
          <SheetPreview pages={pages} layout={layout} />
        </section>
      </div>
      <PaperRoot page={layout.page}>
        {pages.map((drawing, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page has nothing but its number
          <DrawingSvg key={index} drawing={drawing} />
        ))}
      </PaperRoot>
    </>
  )
}
