'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { originalHref, sharpHref } from '@/components/code/code-options'
import { CodePaper } from '@/components/code/code-paper'
import { OriginalDialog } from '@/components/code/original-dialog'
import { useCodeOptions } from '@/components/code/use-code-options'
import { useCodeText } from '@/components/code/use-code-text'
import { useSharpFile } from '@/components/code/use-sharp-file'
import { Verdict } from '@/components/code/verdict'
import { ScanButton } from '@/components/scan/scan-button'
import { Button } from '@/components/ui/button'
import { isPlainStyle } from '@/lib/core/qr/style'
import { ShowCode } from './show-code'

const phoneFile = { format: 'png', sizeMm: 60 } as const

/** The code on a phone: to save and to show, in the brand's look, without the settings of print. */
export const PhoneCode = ({ configId, remark }: { configId: string; remark: string }) => {
  const t = useTranslations('detail')
  const { result, verdict } = useCodeText(configId)
  const { options, logoVersion, ready } = useCodeOptions()
  const isStyled = ready && verdict === 'verified' && !isPlainStyle(options)
  const sharp = useSharpFile(configId, { ...options, ...phoneFile }, { enabled: isStyled, logoVersion })
  const canSave = verdict === 'verified' || verdict === 'original'
  const caption = (
    <p className="px-4 pb-4 text-center text-section font-semibold wrap-anywhere">{remark || t('unnamed')}</p>
  )
  return (
    <div className="flex flex-col gap-4">
      <CodePaper
        configId={configId}
        remark={remark}
        file={isStyled ? sharp.file : undefined}
        {...(canSave && (!isStyled || options.caption === 'none') ? { caption } : {})}
      />
      <Verdict
        configId={configId}
        scan={isStyled ? sharp.state : undefined}
        scanError={isStyled ? sharp.error : null}
        onScanAgain={sharp.retry}
        action={canSave ? <OriginalDialog configId={configId} remark={remark} /> : undefined}
      />
      {canSave && (
        <div className="grid grid-cols-2 gap-3">
          <Button asChild variant="primary" size="large" icon={Download} className="w-full">
            <a
              href={verdict === 'verified' ? sharpHref(configId, phoneFile) : originalHref(configId)}
              download
            >
              {t('save')}
            </a>
          </Button>
          <ShowCode configId={configId} remark={remark} />
        </div>
      )}
      {verdict === 'verified' && result.data && (
        <ScanButton expected={[{ id: configId, name: remark, text: result.data.text }]} />
      )}
    </div>
  )
}
