'use client'

import { Download, Printer } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Tooltip } from '@/components/ui/tooltip'
import { type CodeOptions, originalHref, sharpHref } from './code-options'
import { CopyLink } from './copy-link'
import { CopyPicture } from './copy-picture'
import { usePrintLink } from './print-list'
import { useCodeText } from './use-code-text'

export interface CodeActionsProps {
  configId: string
  /** What the code says, once it is known. */
  text: string | undefined
  options: CodeOptions
  /** Set while what is chosen makes no file. */
  blocked: boolean
  /** Icon buttons beside the download, and the way to the printer among them. */
  compact?: boolean
}

/** The one primary button, named by its format, and copy and print beside it. */
export const CodeActions = ({ configId, text, options, blocked, compact = false }: CodeActionsProps) => {
  const t = useTranslations('code')
  const printLink = usePrintLink(configId)
  const { verdict } = useCodeText(configId)
  if (verdict === 'none' || verdict === 'failed') return null

  const label = verdict === 'original' ? t('action.original') : t(`action.${options.format}`)
  const href = verdict === 'original' ? originalHref(configId) : sharpHref(configId, options)
  const ready = verdict === 'original' || (verdict === 'verified' && !blocked)
  return (
    <div className="flex flex-wrap items-center gap-2">
      {ready ? (
        <Button asChild variant="primary" size="form" icon={Download} className="grow">
          <a href={href} download>
            {label}
          </a>
        </Button>
      ) : (
        <Button variant="primary" size="form" icon={Download} disabled className="grow">
          {label}
        </Button>
      )}
      {verdict === 'verified' && !blocked && (
        <CopyPicture href={sharpHref(configId, { ...options, format: 'png' })} iconOnly={compact} />
      )}
      {text !== undefined && <CopyLink text={text} iconOnly={compact} />}
      {compact && (
        <Tooltip text={t('action.print')}>
          <Button asChild size="form" className="px-2.5">
            <Link {...printLink} aria-label={t('action.print')}>
              <Printer aria-hidden className="size-4" strokeWidth={1.75} />
            </Link>
          </Button>
        </Tooltip>
      )}
      {verdict === 'checking' && <p className="basis-full text-hint text-text-3">{t('action.wait')}</p>}
    </div>
  )
}
