import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { DeskShell } from '@/components/shell/desk-shell'
import { isTheme, themeCookie } from '@/lib/core/locale'
import { readSession } from '@/lib/server/auth/session'

const DeskLayout = async ({ children }: { children: ReactNode }) => {
  const theme = (await cookies()).get(themeCookie)?.value
  const session = await readSession()
  // The page itself sends strangers to the sign-in page: it knows where they wanted to go.
  if (!session) return children
  return (
    <DeskShell user={session.user} theme={isTheme(theme) ? theme : 'system'}>
      {children}
    </DeskShell>
  )
}

export default DeskLayout
