'use client'

import { FileSpreadsheet } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu'
import { reportHref } from '@/lib/client/batch-queries'

/** What came of every row, as a file. */
export const ReportMenu = ({ id }: { id: string }) => {
  const t = useTranslations('batches.action')
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button icon={FileSpreadsheet}>{t('report')}</Button>
      </MenuTrigger>
      <MenuContent align="end">
        <MenuItem asChild>
          <a href={reportHref(id, 'xlsx')} download>
            {t('reportXlsx')}
          </a>
        </MenuItem>
        <MenuItem asChild>
          <a href={reportHref(id, 'csv')} download>
            {t('reportCsv')}
          </a>
        </MenuItem>
      </MenuContent>
    </Menu>
  )
}
