'use client'

import { Copy, Download, Ellipsis, ExternalLink } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { IconButton } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy'
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu'

interface RowToolsProps {
  configId: string
  state: string
  tabIndex: number
  hasPicture?: boolean
}

/** Copy, download, more: shown under the pointer and while the row or one of them has the focus. */
export const RowTools = ({ configId, state, tabIndex, hasPicture = true }: RowToolsProps) => {
  const t = useTranslations('list.row')
  const router = useRouter()
  if (configId === '') return null
  const path = `/contact-ways/${encodeURIComponent(configId)}`
  const file = `/api${path}/qr-code?format=png&sizeMm=40&dpi=300`
  return (
    <div className="flex justify-end opacity-0 focus-within:opacity-100 group-hover:opacity-100 group-focus:opacity-100 has-[[data-state=open]]:opacity-100">
      <CopyButton value={state} label={t('copyState')} tabIndex={tabIndex} />
      {hasPicture && (
        <IconButton
          size="row"
          icon={Download}
          label={t('download')}
          tabIndex={tabIndex}
          onClick={() => window.location.assign(file)}
        />
      )}
      <Menu>
        <MenuTrigger asChild>
          <IconButton icon={Ellipsis} label={t('actions')} size="row" tabIndex={tabIndex} />
        </MenuTrigger>
        <MenuContent align="end">
          <MenuItem icon={Copy} onSelect={() => void navigator.clipboard.writeText(configId)}>
            {t('copyConfigId')}
          </MenuItem>
          <MenuItem icon={ExternalLink} onSelect={() => router.push(path)}>
            {t('open')}
          </MenuItem>
        </MenuContent>
      </Menu>
    </div>
  )
}
