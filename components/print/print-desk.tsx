'use client'

import { Printer } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { printHref, rememberPrintIds } from '@/components/code/print-list'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { layoutSheet, paginate } from '@/lib/core/qr/sheet'
import { CodeList } from './code-list'
import { LeftOut } from './left-out'
import { OriginalsWarning } from './originals-warning'
import { PaperRoot } from './paper-root'
import { MAX_PRINT_IDS, type PrintIds } from './print-ids'
import { PrintSettings } from './print-settings'
import { defaultSheetOptions } from './sheet-options'
import { SheetPage } from './sheet-page'
import { SheetPreview } from './sheet-preview'
import { SheetVerdict } from './sheet-verdict'
import { usePrintCodes } from './use-print-codes'

const placed = new Set(['checking', 'verified', 'original'])

/** A sheet of chosen codes: settings left, the paper right, nothing but the paper in print. */
export const PrintDesk = ({ ids, invalid, dropped }: PrintIds) => {
  const t = useTranslations('print')
  const router = useRouter()
  const [options, setOptions] = useState(defaultSheetOptions)
  const codes = usePrintCodes(ids)
  const onSheet = codes.filter(({ verdict }) => placed.has(verdict))
  const waiting = codes.filter(({ verdict }) => verdict === 'checking').length
  const layout = layoutSheet(options.sizeMm)
  const pages = paginate(onSheet, layout.perPage)

  useEffect(() => rememberPrintIds(ids), [ids])

  const remove = (id: string) => {
    const left = ids.filter((other) => other !== id)
    rememberPrintIds(left)
    router.replace(printHref(left), { scroll: false })
  }

  const reason =
    waiting > 0 ? t('waiting', { count: waiting }) : pages.length === 0 ? t('nothingToPrint') : null
  return (
    <>
      <PageHeader
        title={t('title')}
        count={t('count', { codes: onSheet.length, pages: pages.length })}
        actions={
          <>
            {reason && <span className="text-small text-text-3">{reason}</span>}
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
          <LeftOut codes={codes.filter(({ verdict }) => !placed.has(verdict))} invalid={invalid} />
          <OriginalsWarning codes={onSheet} />
          <p className="text-hint text-text-3 tablet:hidden">{t('largerScreen')}</p>
          <div className="hidden tablet:block">
            <PrintSettings
              options={options}
              layout={layout}
              onChange={(change) => setOptions((before) => ({ ...before, ...change }))}
            />
          </div>
          <SheetVerdict codes={onSheet} options={options} />
          <div className="hidden tablet:block">
            <CodeList codes={codes} onRemove={remove} />
          </div>
        </section>
        <section aria-label={t('preview')} className="min-w-0 flex-1 bg-canvas p-4 tablet:p-6">
          <SheetPreview pages={pages} layout={layout} options={options} />
        </section>
      </div>
      <PaperRoot>
        {pages.map((page, index) => (
          <SheetPage key={page[0]?.id ?? index} codes={page} layout={layout} options={options} />
        ))}
      </PaperRoot>
    </>
  )
}
