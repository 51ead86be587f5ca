import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { EntryFrame } from '@/app/login/entry-frame'
import { MIN_PASSWORD_LENGTH } from '@/lib/core/account-limits'
import { needsSetup } from '@/lib/server/auth/setup'
import { SetupForm } from './setup-form'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('signIn.setup'))('title'),
})

const SetupPage = async () => {
  await connection()
  if (!(await needsSetup())) redirect('/login')
  const t = await getTranslations('signIn.setup')
  return (
    <EntryFrame title={t('title')} text={t('text')}>
      <SetupForm minPasswordLength={MIN_PASSWORD_LENGTH} />
    </EntryFrame>
  )
}

export default SetupPage
