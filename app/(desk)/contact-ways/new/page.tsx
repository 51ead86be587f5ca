import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ContactWayFormPage } from '@/components/contact-way-form/contact-way-form-page'
import { type PageProps, requireSession } from '@/lib/server/auth/require-session'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('form'))('title'),
})

const nameOf = (value: string | string[] | undefined) =>
  typeof value === 'string' && value !== '' ? value : null

const NewContactWayPage = async ({ searchParams }: PageProps) => {
  await requireSession('/contact-ways/new', searchParams)
  const { from, retry } = await searchParams
  return <ContactWayFormPage from={nameOf(from)} retry={nameOf(retry)} />
}

export default NewContactWayPage
