import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IssueLine } from './issue-line'
import type { RowIssue } from './row-fields'

/** What is wrong with a row in fields that are not shown in its place. */
export const OtherIssues = ({ issues }: { issues: readonly RowIssue[] }) => {
  const t = useTranslations('batches')
  const own = issues.filter(({ code }) => code !== 'batch_cancelled')
  if (own.length === 0) return null
  return (
    <div role="alert" className="flex gap-2 text-small">
      <CircleAlert aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-bad" />
      <div>
        <p className="text-bad">{t('edit.other')}</p>
        <ul>
          {own.map((issue) => (
            <li key={`${issue.path}:${issue.message}`}>
              <IssueLine issue={issue} />
            </li>
          ))}
        </ul>
        <p className="text-text-3">{t('edit.otherHint')}</p>
      </div>
    </div>
  )
}
