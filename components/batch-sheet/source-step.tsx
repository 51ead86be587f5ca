'use client'

import { ClipboardPaste, Download, FileSpreadsheet, Info, UsersRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Segmented } from '@/components/ui/segmented'
import { useStable } from '@/lib/client/use-stable'
import { FileSource } from './file-source'
import { PasteSource } from './paste-source'
import type { Sheet } from './use-sheet'

const MemberSource = lazy(() =>
  import('./member-source').then((module) => ({ default: module.MemberSource })),
)

type Kind = 'file' | 'pasted' | 'members'

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')

/** Cells on the clipboard are taken wherever they are pasted. */
const usePastedCells = (onPaste: (text: string) => void) => {
  const take = useStable(onPaste)
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() === '' || isField(event.target)) return
      event.preventDefault()
      take(text)
    }
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [take])
}

/** The first step: where the rows come from. */
export const SourceStep = ({ sheet }: { sheet: Sheet }) => {
  const t = useTranslations('batchSheet.source')
  const [kind, setKind] = useState<Kind>('file')
  usePastedCells((text) => void sheet.openPasted(text))
  return (
    <div className="mx-auto grid w-full max-w-[800px] gap-6 px-4 py-8 tablet:px-6">
      <Segmented<Kind>
        label={t('label')}
        value={kind}
        onValueChange={(chosen) => {
          sheet.refuse(undefined)
          setKind(chosen)
        }}
        size="form"
        items={[
          { value: 'file', label: t('file'), icon: FileSpreadsheet },
          { value: 'pasted', label: t('pasted'), icon: ClipboardPaste },
          { value: 'members', label: t('members'), icon: UsersRound },
        ]}
      />
      {kind === 'file' && <FileSource sheet={sheet} />}
      {kind === 'pasted' && <PasteSource sheet={sheet} />}
      {kind === 'members' && (
        <Suspense>
          <MemberSource sheet={sheet} />
        </Suspense>
      )}
      <div className="grid gap-2 border-line border-t pt-4 text-small text-text-2">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <a
            href="/api/batches/template"
            download
            className="inline-flex items-center gap-1.5 rounded-chip text-accent-text hover:underline"
          >
            <Download aria-hidden size={16} strokeWidth={1.75} className="shrink-0 self-center" />
            {t('template')}
          </a>
          <span className="text-text-3">{t('templateHint')}</span>
        </p>
        <p className="flex gap-1.5 text-text-3">
          <Info aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0" />
          {t('nothingSent')}
        </p>
      </div>
    </div>
  )
}
