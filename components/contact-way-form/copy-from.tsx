'use client'
import { useQuery } from '@tanstack/react-query'
import { CopyPlus } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { InlineError } from '@/components/ui/error-state'
import { Input } from '@/components/ui/input'
import { contactWaysQuery } from '@/lib/client/list-queries'

const newestFirst = {
  type: '',
  scene: '',
  user: '',
  from: '',
  to: '',
  sort: 'createdAt',
  order: 'desc',
  page: 1,
  pageSize: 20,
} as const

/** Chooses a code whose settings the form starts from. */
export const CopyFrom = () => {
  const t = useTranslations('form.copyFrom')
  const [open, setOpen] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant="ghost" icon={CopyPlus} className="max-tablet:hidden" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('title')} size={480} initialFocus={search}>
        <Choices search={search} onChosen={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

interface ChoicesProps {
  search: React.RefObject<HTMLInputElement | null>
  onChosen: () => void
}

const Choices = ({ search, onChosen }: ChoicesProps) => {
  const t = useTranslations('form.copyFrom')
  const [q, setQ] = useState('')
  const { data, error } = useQuery(contactWaysQuery({ ...newestFirst, q: useDeferredValue(q.trim()) }))
  return (
    <div className="flex flex-col gap-3">
      <Input
        ref={search}
        type="search"
        value={q}
        onChange={(event) => setQ(event.target.value)}
        aria-label={t('search')}
        placeholder={t('search')}
      />
      {error && <InlineError error={error} />}
      {data?.items.length === 0 && <p className="text-body text-text-2">{t('none')}</p>}
      <ul className="-mx-2 max-h-80 overflow-auto">
        {data?.items.map(({ config_id, remark, state }) => (
          <li key={config_id}>
            <Link
              href={`/contact-ways/new?from=${encodeURIComponent(config_id)}`}
              onClick={onChosen}
              className="flex min-h-11 items-center gap-3 rounded-control px-2 text-body hover:bg-hover tablet:min-h-9"
            >
              <span className="truncate text-text">{remark || t('unnamed')}</span>
              <span className="ml-auto shrink-0 truncate font-mono text-meta text-text-3">{state}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="text-hint text-text-3">{t('temporaryNote')}</p>
    </div>
  )
}
