import { CircleAlert } from 'lucide-react'
import { useIssueWords } from '@/components/contact-way-form/use-issue-words'

/** Why a sheet was not taken. */
export const Refusal = ({ packed }: { packed: string | undefined }) => {
  const words = useIssueWords()
  return (
    <p role="alert" className="flex gap-2 text-body text-bad empty:hidden">
      {packed !== undefined && (
        <>
          <CircleAlert aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0" />
          <span>{words(packed)}</span>
        </>
      )}
    </p>
  )
}
