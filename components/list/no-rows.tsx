'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCan } from '@/components/shell/desk-user'
import { Button, LinkButton } from '@/components/ui/button'
import { Empty, NoMatch } from '@/components/ui/empty'

interface NoRowsProps {
  words: 'channels' | 'contactWays'
  /** Rows on other pages. */
  total: number
  query: string
  isFiltered: boolean
  onClear: () => void
  onFirst: () => void
}

/** A page behind the last one, nothing that matches, nothing there yet: three different things to say. */
export const NoRows = ({ words, total, query, isFiltered, onClear, onFirst }: NoRowsProps) => {
  const t = useTranslations(words)
  const tList = useTranslations('list.beyond')
  const mayCreate = useCan('editor')
  if (total > 0) {
    return (
      <Empty
        title={tList('title')}
        text={tList('text', { total })}
        action={<Button onClick={onFirst}>{tList('first')}</Button>}
      />
    )
  }
  if (isFiltered) {
    return <NoMatch text={query === '' ? t('noMatchFilter') : t('noMatch', { query })} onClear={onClear} />
  }
  return (
    <Empty
      title={t('empty.title')}
      text={mayCreate ? t('empty.text') : t('empty.textViewer')}
      action={
        mayCreate && (
          <LinkButton variant="primary" icon={Plus} href="/contact-ways/new">
            {t('create')}
          </LinkButton>
        )
      }
    />
  )
}
