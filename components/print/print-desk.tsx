'use client'

import { Printer } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo } from 'react'
import { printHref, rememberPrintIds } from '@/components/code/print-list'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { InlineError } from '@/components/ui/error-state'
import type { SheetOptions } from '@/lib/core/sheet/options'
import { planPages } from '@/lib/core/sheet/pages'
import { writeSheetOptions } from '@/lib/core/sheet/write-query'
import { CodeList } from './code-list'
import { DownloadPdf, useDownloadPdf } from './download-pdf'
import { DrawingSvg } from './drawing-svg'
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

/** A sheet of chosen codes: settings left, the paper right, nothing but the paper in print. */
export const PrintDesk = ({ ids, invalid, dropped, asked }: PrintIds & { asked: SheetOptions }) => {
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
    options,
    look,
    { codeSize: layout.codeSize, enabled: sheet.ready && waiting === 0 && layout.problem === null },
  )
  const isOnSheet = ({ id, verdict }: (typeof codes)[number]) =>
    placed.has(verdict) && check.verdicts.get(id) !== 'not'
  const onSheet = codes.filter(isOnSheet)
  const download = useDownloadPdf(
    onSheet.map(({ id }) => id),
    sheet,
  )
  const plan = planPages(onSheet.length, layout.perPage, options)
  const unnamed = tCode('unnamed')
  const words = {
    verified: (remark: string) => tCode('alt.verified', { remark: remark || unnamed }),
    original: (remark: string) => tCode('alt.original', { remark: remark || unnamed }),
  }
  const drawn = onSheet.map((code) => sheetCode(code, sheet, words))
  const title = t('title')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the codes are new objects at each look, and the same by what they say
  const pages = useMemo(
    () => drawPages(drawn, plan, sheet, title),
    [JSON.stringify(drawn), plan.pages, plan.skip, plan.copies, layout, options, look, title],
  )

  useEffect(() => rememberPrintIds(ids), [ids])

  const remove = (id: string) => {
    const left = ids.filter((other) => other !== id)
    rememberPrintIds(left)
    const rest = writeSheetOptions(options).toString()
    const href = printHref(left)
    router.replace(left.length > 0 && rest ? `${href}&${rest}` : href, { scroll: false })
  }

  const reason =
    waiting > 0
      ? t('waiting', { count: waiting })
      : layout.problem
        ? t('verdict.doesNotFit')
        : pages.length === 0
          ? t('nothingToPrint')
          : null
  return (
    <>
      <PageHeader
        title={title}
        count={t('count', { codes: onSheet.length, pages: pages.length })}
        actions={
          <>
            {reason && <span className="text-small text-text-3 max-tablet:hidden">{reason}</span>}
            <DownloadPdf download={download} disabled={reason !== null} />
            <Button
              variant="primary"
              icon={Printer}
              disabled={reason !== null}
              onClick={() => window.print()}
            >
              {t('print', { pages: pages.length })}
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
          {plan.leftOut > 0 && <p className="text-hint text-warn">{t('leftOut', { count: plan.leftOut })}</p>}
          {download.error && <InlineError error={download.error} onRetry={() => download.mutate()} />}
          <LeftOut codes={codes.filter((code) => !isOnSheet(code))} invalid={invalid} />
          <OriginalsWarning codes={onSheet} />
          <SheetVerdict codes={onSheet} sheet={sheet} check={check} />
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
