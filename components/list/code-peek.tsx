'use client'

import type { LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'
import { HoverCard } from '@/components/ui/hover-card'
import { Skeleton } from '@/components/ui/skeleton'

const CodePaper = lazy(() =>
  import('@/components/code/code-paper').then((code) => ({ default: code.CodePaper })),
)

interface CodePeekProps {
  configId: string
  remark: string
  tabIndex: number
  icon: LucideIcon
  onOpen: (configId: string) => void
}

/** The handle of a row: pointer or focus shows the code after a moment, a press opens it. */
export const CodePeek = ({ configId, remark, tabIndex, icon: Icon, onOpen }: CodePeekProps) => {
  const t = useTranslations('list.row')
  const handle = (
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
  )
  if (configId === '') return handle
  return (
    <HoverCard
      className="w-58"
      card={
        <Suspense fallback={<Skeleton className="size-52" />}>
          <CodePaper configId={configId} remark={remark} size={208} />
        </Suspense>
      }
    >
      {handle}
    </HoverCard>
  )
}
