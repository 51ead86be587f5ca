'use client'

import { Link2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { writeClipboard } from '@/components/ui/write-clipboard'
import { CopyControl } from './copy-control'
import { useCopyOutcome } from './use-copy-outcome'

/** Puts what the code says on the clipboard: a link that opens what scanning it opens. */
export const CopyLink = ({ text, iconOnly = false }: { text: string; iconOnly?: boolean }) => {
  const t = useTranslations('code.action')
  const [outcome, tell] = useCopyOutcome()
  const copy = async () => tell(await writeClipboard(text))
  return (
    <CopyControl icon={Link2} label={t('copyLink')} outcome={outcome} onCopy={copy} iconOnly={iconOnly} />
  )
}
