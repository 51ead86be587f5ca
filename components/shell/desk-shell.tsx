'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { ExportHost } from '@/components/export/export-host'
import type { Theme } from '@/lib/core/locale'
import type { DeskUser } from '@/lib/core/roles'
import { DeskUserProvider, useCan } from './desk-user'
import { HubBanner } from './hub-banner'
import { PaletteProvider } from './palette-provider'
import { PhoneTabs } from './phone-tabs'
import { Sidebar } from './sidebar'
import { useCreateKey } from './use-create-key'
import { useFreshRows } from './use-fresh-rows'

interface DeskShellProps {
  user: DeskUser
  theme: Theme
  children: ReactNode
}

const Frame = ({ theme, children }: Omit<DeskShellProps, 'user'>) => {
  const t = useTranslations('shell')
  const path = usePathname()
  const scroller = useRef<HTMLDivElement>(null)
  useCreateKey(useCan('editor'))
  useFreshRows()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    scroller.current?.scrollTo(0, 0)
  }, [path])
  return (
    <>
      <a
        href="#main"
        className="fixed top-2 left-2 z-70 -translate-y-24 rounded-control bg-raised px-3 py-2 text-accent-text text-body shadow-2 focus:translate-y-0 print:hidden"
      >
        {t('skip')}
      </a>
      <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] tablet:grid-cols-[56px_minmax(0,1fr)] tablet:grid-rows-[minmax(0,1fr)] wide:grid-cols-[216px_minmax(0,1fr)] print:block print:h-auto">
        <Sidebar theme={theme} />
        <main
          id="main"
          tabIndex={-1}
          className="flex min-h-0 min-w-0 flex-col bg-surface outline-none print:block"
        >
          <HubBanner />
          <div
            ref={scroller}
            className="flex min-h-0 flex-1 flex-col overflow-y-auto print:block print:overflow-visible"
          >
            {children}
          </div>
        </main>
        <PhoneTabs theme={theme} />
      </div>
      <ExportHost />
    </>
  )
}

export const DeskShell = ({ user, ...frame }: DeskShellProps) => (
  <DeskUserProvider user={user}>
    <PaletteProvider>
      <Frame {...frame} />
    </PaletteProvider>
  </DeskUserProvider>
)
