'use client'

import { Check, Link2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button, IconButton } from '@/components/ui/button'
import { writeClipboard } from '@/components/ui/write-clipboard'

const SHOWN_MS = 3_000

/** Puts what the code says on the clipboard: a link that opens what scanning it opens. */
export const CopyLink = ({ text, iconOnly = false }: { text: string; iconOnly?: boolean }) => {
  const t = useTranslations('code.action')
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>()
  useEffect(() => {
    if (!outcome) return
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async () => setOutcome((await writeClipboard(text)) ? 'copied' : 'copyFailed')
  const icon = outcome === 'copied' ? Check : Link2
  const label = outcome === 'copied' ? t('copied') : t('copyLink')
  return (
    <div className="contents">
      {iconOnly ? (
        <IconButton variant="secondary" size="form" icon={icon} label={label} onClick={copy} />
      ) : (
        <Button size="form" icon={icon} onClick={copy}>
          {label}
        </Button>
      )}
      <span role="status" className={outcome === 'copyFailed' ? 'basis-full text-hint text-bad' : 'sr-only'}>
        {outcome ? t(outcome) : ''}
      </span>
    </div>
  )
}
