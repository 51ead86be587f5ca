'use client'

import { Copy, Printer, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button, IconButton, LinkButton } from '@/components/ui/button'
import type { Selection } from './use-selection'

/** Their ids stand in the address of the print page, which must stay shorter than 8 000 characters. */
const MAX_PRINTED = 100

/** Floats above the foot as soon as one row is chosen. */
export const BulkBar = ({ selection }: { selection: Selection }) => {
  const t = useTranslations('list.select')
  const [copied, setCopied] = useState(0)
  const { chosen, clear } = selection
  if (chosen.size === 0) return null
  const ids = [...chosen.keys()]
  const copyStates = async () => {
    const states = [...chosen.values()].map(({ state }) => state).filter((state) => state !== '')
    await navigator.clipboard.writeText(states.join('\n'))
    setCopied(states.length)
  }
  return (
    <section
      aria-label={t('bar')}
      className="-translate-x-1/2 absolute bottom-15 left-1/2 z-20 flex max-w-[calc(100%-32px)] items-center gap-2 rounded-card bg-raised p-2 pl-4 shadow-2 print:hidden"
    >
      <p role="status" className="whitespace-nowrap font-semibold text-small">
        {t('count', { count: chosen.size })}
      </p>
      {ids.length > MAX_PRINTED ? (
        <p className="text-hint text-text-3">{t('more', { max: MAX_PRINTED })}</p>
      ) : (
        <LinkButton
          variant="secondary"
          icon={Printer}
          href={`/print?ids=${ids.map(encodeURIComponent).join(',')}`}
        >
          {t('print')}
        </LinkButton>
      )}
      <Button variant="secondary" icon={Copy} onClick={() => void copyStates()}>
        {copied > 0 ? t('copied', { count: copied }) : t('copyStates')}
      </Button>
      <IconButton icon={X} label={t('clear')} onClick={clear} />
    </section>
  )
}
