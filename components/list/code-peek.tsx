'use client'

import type { LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { HoverCard } from 'radix-ui'
import { CodePaper } from '@/components/code/code-paper'

interface CodePeekProps {
  configId: string
  remark: string
  tabIndex: number
  icon: LucideIcon
  onOpen: (configId: string) => void
}

const OPEN_DELAY_MS = 300

/** The handle of a row: pointer or focus shows the code after a moment, a press opens the panel. */
export const CodePeek = ({ configId, remark, tabIndex, icon: Icon, onOpen }: CodePeekProps) => {
  const t = useTranslations('list.row')
  return (
    <HoverCard.Root openDelay={OPEN_DELAY_MS} closeDelay={80}>
      <HoverCard.Trigger asChild>
        <button
          type="button"
          tabIndex={tabIndex}
          aria-label={t('code', { name: remark })}
          disabled={configId === ''}
          onClick={() => onOpen(configId)}
          className="grid size-7 place-items-center rounded-control text-text-3 hover:text-accent-text focus-visible:text-accent-text disabled:text-disabled"
        >
          <Icon aria-hidden size={16} strokeWidth={1.75} />
        </button>
      </HoverCard.Trigger>
      <HoverCard.Portal>
        <HoverCard.Content
          side="bottom"
          align="start"
          sideOffset={4}
          collisionPadding={16}
          className="z-30 w-58 rounded-card bg-raised p-3 shadow-2 print:hidden"
        >
          <CodePaper configId={configId} remark={remark} size={208} />
        </HoverCard.Content>
      </HoverCard.Portal>
    </HoverCard.Root>
  )
}
