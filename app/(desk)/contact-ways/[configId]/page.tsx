import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ContactWayDetail } from '@/components/contact-way-detail/contact-way-detail'
import { requireSession } from '@/lib/server/auth/require-session'

interface Props {
  params: Promise<{ configId: string }>
}

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('detail'))('title'),
})

const ContactWayPage = async ({ params }: Props) => {
  const { configId } = await params
  await requireSession(`/contact-ways/${configId}`)
  return <ContactWayDetail configId={decode(configId)} />
}

export default ContactWayPage
