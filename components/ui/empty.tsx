import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from './button'
import { EmptyDrawing } from './empty-drawing'

interface EmptyProps {
  title: string
  text: ReactNode
  action?: ReactNode
  note?: ReactNode
}

export const Empty = ({ title, text, action, note }: EmptyProps) => (
  <section className="mx-auto flex max-w-[432px] flex-col items-center px-6 py-16 text-center">
    <EmptyDrawing />
    <h2 className="mt-5 font-semibold text-section">{title}</h2>
    <p className="mt-1 text-balance text-body text-text-2 leading-[22px]">{text}</p>
    {action && <div className="mt-5">{action}</div>}
    {note && <p className="mt-4 text-hint text-text-3">{note}</p>}
  </section>
)

/** There is something, but none of it matches. */
export const NoMatch = ({ text, onClear }: { text: ReactNode; onClear: () => void }) => {
  const t = useTranslations('common')
  return (
    <section className="mx-auto flex max-w-[432px] flex-col items-center px-6 py-16 text-center">
      <SearchX aria-hidden size={20} strokeWidth={1.75} className="text-text-3" />
      <p role="status" className="mt-3 text-balance text-body text-text-2 leading-[22px]">
        {text}
      </p>
      <Button className="mt-4" onClick={onClear}>
        {t('clearFilters')}
      </Button>
    </section>
  )
}
