import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readSession } from '@/lib/server/auth/session'
import { needsSetup } from '@/lib/server/auth/setup'
import { EntryFrame } from './entry-frame'
import { safeNext } from './safe-next'
import { SignInForm } from './sign-in-form'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('signIn'))('title'),
})

interface Props {
  searchParams: Promise<{ next?: string | string[] }>
}

const SignInPage = async ({ searchParams }: Props) => {
  const next = safeNext((await searchParams).next)
  if (await needsSetup()) redirect('/setup')
  if (await readSession()) redirect(next)
  const t = await getTranslations('signIn')
  return (
    <EntryFrame title={t('title')} text={t('text')}>
      <SignInForm next={next} />
    </EntryFrame>
  )
}

export default SignInPage
