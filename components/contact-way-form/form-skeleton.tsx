'use client'
import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/shell/page-header'
import { Skeleton, useDelayed } from '@/components/ui/skeleton'

const sections = ['audience', 'placement', 'naming'] as const

/** The real head and section titles, grey blocks where the fields will be. */
export const FormSkeleton = ({ words }: { words?: string }) => {
  const t = useTranslations('form')
  const late = useDelayed(150)
  return (
    <>
      <PageHeader title={t('title')} back="/contact-ways" />
      <div role="status" className="px-4 tablet:px-6 rail:px-10">
        <span className="sr-only">{words}</span>
        {late &&
          sections.map((section) => (
            <div
              key={section}
              className="grid gap-4 border-line border-t py-6 first-of-type:border-t-0 tablet:grid-cols-[160px_minmax(0,576px)] tablet:gap-x-8"
            >
              <p className="font-semibold text-section text-text">{t(`${section}.title`)}</p>
              <div className="flex flex-col gap-5">
                <div className="grid grid-cols-2 gap-4">
                  <Skeleton className="h-16" />
                  <Skeleton className="h-16" />
                </div>
                <Skeleton className="h-9" />
              </div>
            </div>
          ))}
      </div>
    </>
  )
}
