'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { loadPalette, usePalette } from './palette-provider'

const nothing = () => () => undefined
const isApple = () => /mac|iphone|ipad/i.test(navigator.platform)

/** Opens the palette, and says by which keys. */
export const SearchButton = () => {
  const t = useTranslations('palette')
  const open = usePalette()
  const keys = useSyncExternalStore(
    nothing,
    () => (isApple() ? '⌘K' : 'Ctrl K'),
    () => 'Ctrl K',
  )
  const prepare = () => void loadPalette().catch(() => undefined)
  return (
    <button
      type="button"
      title={t('open')}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={open}
      onPointerEnter={prepare}
      onFocus={prepare}
      className="mb-3 flex h-9 w-full cursor-pointer items-center gap-2.5 rounded-control border border-line-2 bg-surface px-2.5 text-body text-text-3 hover:bg-hover max-wide:justify-center max-wide:px-0 wide:h-8"
    >
      <Search aria-hidden size={16} strokeWidth={1.75} className="shrink-0" />
      <span className="min-w-0 flex-1 truncate text-left max-wide:sr-only">{t('open')}</span>
      <kbd
        aria-hidden
        suppressHydrationWarning
        className="shrink-0 rounded-chip bg-fill px-1.5 font-mono text-[11px] max-wide:hidden"
      >
        {keys}
      </kbd>
    </button>
  )
}
