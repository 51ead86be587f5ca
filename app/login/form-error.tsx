'use client'

import { CircleAlert } from 'lucide-react'
import { useErrorWords } from '@/components/ui/use-error-words'

/** What kept a form from going through, above its button. */
export const FormError = ({ error }: { error: unknown }) => {
  const { title, action } = useErrorWords(error)
  return (
    <div role="alert" className="flex gap-2 text-small">
      <CircleAlert aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-bad" />
      <p>
        <span className="block text-bad">{title}</span>
        <span className="block text-text-2">{action}</span>
      </p>
    </div>
  )
}
