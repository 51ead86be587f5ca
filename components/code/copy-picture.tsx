'use client'

import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { CopyControl } from './copy-control'
import { useCopyOutcome } from './use-copy-outcome'

const never = () => () => {}
const canCopyPictures = () => 'ClipboardItem' in window && navigator.clipboard !== undefined

const fetchPicture = async (href: string): Promise<Blob> => {
  const response = await fetch(href)
  if (!response.ok) throw new Error(`status ${response.status}`)
  return await response.blob()
}

/** Puts the PNG on the clipboard. Absent where the browser cannot do that (no https, old Firefox). */
export const CopyPicture = ({ href, iconOnly = false }: { href: string; iconOnly?: boolean }) => {
  const t = useTranslations('code.action')
  const possible = useSyncExternalStore(never, canCopyPictures, () => false)
  const [outcome, tell] = useCopyOutcome()
  if (!possible) return null

  // Safari wants the item in the same turn as the click: hence a promise inside it.
  const copy = () =>
    navigator.clipboard.write([new ClipboardItem({ 'image/png': fetchPicture(href) })]).then(
      () => tell(true),
      () => tell(false),
    )
  return <CopyControl icon={Copy} label={t('copy')} outcome={outcome} onCopy={copy} iconOnly={iconOnly} />
}
