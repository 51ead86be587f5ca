'use client'

import { Check, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, IconButton } from '@/components/ui/button'
import type { CopyOutcome } from './use-copy-outcome'

export interface CopyControlProps {
  icon: LucideIcon
  label: string
  outcome: CopyOutcome | undefined
  onCopy: () => void
  iconOnly: boolean
}

/** A button that copies, and says what came of it. */
export const CopyControl = ({ icon, label, outcome, onCopy, iconOnly }: CopyControlProps) => {
  const t = useTranslations('code.action')
  const shown = {
    icon: outcome === 'copied' ? Check : icon,
    label: outcome === 'copied' ? t('copied') : label,
  }
  return (
    <div className="contents">
      {iconOnly ? (
        <IconButton variant="secondary" size="form" {...shown} onClick={onCopy} />
      ) : (
        <Button size="form" icon={shown.icon} onClick={onCopy}>
          {shown.label}
        </Button>
      )}
      <span role="status" className={outcome === 'copyFailed' ? 'basis-full text-hint text-bad' : 'sr-only'}>
        {outcome && t(outcome)}
      </span>
    </div>
  )
}
