'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button, IconButton } from '@/components/ui/button'

const never = () => () => {}
const canCopyPictures = () => 'ClipboardItem' in window && navigator.clipboard !== undefined

const fetchPicture = async (href: string): Promise<Blob> => {
  const response = await fetch(href)
  if (!response.ok) throw new Error(`status ${response.status}`)
  return await response.blob()
}

/** Puts the PNG on the clipboard. Absent where the browser cannot do that (no https, old Firefox). */
export const CopyPicture = ({ href, iconOnly = false }: { href: string; iconOnly?: boolean }) => {
  const t = useTranslations('code')
  const possible = useSyncExternalStore(never, canCopyPictures, () => false)
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = setTimeout(() => setOutcome(null), 3_000)
    return () => clearTimeout(timer)
  }, [outcome])
  if (!possible) return null

  // Safari wants the item in the same turn as the click: hence a promise inside it.
  const copy = () =>
    navigator.clipboard.write([new ClipboardItem({ 'image/png': fetchPicture(href) })]).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    )

  const label = outcome === 'copied' ? t('action.copied') : t('action.copy')
  const icon = outcome === 'copied' ? Check : Copy
  return (
    <div className="contents">
      {iconOnly ? (
        <IconButton variant="secondary" size="form" icon={icon} label={label} onClick={copy} />
      ) : (
        <Button size="form" icon={icon} onClick={copy}>
          {label}
        </Button>
      )}
      <span role="status" className={outcome === 'failed' ? 'basis-full text-hint text-bad' : 'sr-only'}>
        {outcome === 'failed' ? t('action.copyFailed') : outcome === 'copied' ? t('action.copied') : ''}
      </span>
    </div>
  )
}
