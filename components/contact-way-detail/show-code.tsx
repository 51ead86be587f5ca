'use client'

import { ScanLine, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog as RadixDialog } from 'radix-ui'
import { useState } from 'react'
import { CodePaper } from '@/components/code/code-paper'
import { Button } from '@/components/ui/button'

/** The whole screen white with the code in the middle, to hold towards a customer. */
export const ShowCode = ({ configId, remark }: { configId: string; remark: string }) => {
  const t = useTranslations('detail')
  const [open, setOpen] = useState(false)
  return (
    <RadixDialog.Root open={open} onOpenChange={setOpen}>
      <RadixDialog.Trigger asChild>
        <Button size="large" icon={ScanLine} className="w-full">
          {t('show.open')}
        </Button>
      </RadixDialog.Trigger>
      <RadixDialog.Portal>
        <RadixDialog.Content
          aria-describedby={undefined}
          className="fixed inset-0 z-50 flex flex-col items-center justify-center gap-4 bg-paper p-4 text-ink forced-color-adjust-none"
        >
          <div className="w-full max-w-[min(100%,80vh)] *:border-transparent">
            <CodePaper configId={configId} remark={remark} />
          </div>
          <RadixDialog.Title className="text-center text-section font-semibold wrap-anywhere">
            {remark || t('unnamed')}
          </RadixDialog.Title>
          <RadixDialog.Close asChild>
            <Button size="large" icon={X} className="border-[#d6d5d0] bg-paper text-ink hover:bg-[#f4f4f1]">
              {t('show.close')}
            </Button>
          </RadixDialog.Close>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}
