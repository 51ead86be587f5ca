'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import type { SheetLayout } from '@/lib/core/qr/sheet'
import { LEVELS } from '@/lib/core/qr/sizes'
import { Purpose } from './purpose'
import type { SheetOptions } from './sheet-options'
import { SideField } from './side-field'

export interface PrintSettingsProps {
  options: SheetOptions
  layout: SheetLayout
  onChange: (change: Partial<SheetOptions>) => void
}

const MAX_LINE = 60

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="flex flex-col gap-3 border-t border-line pt-5">
    <h2 className="text-body font-semibold">{title}</h2>
    {children}
  </section>
)

const Row = ({ label, htmlFor, children }: { label: string; htmlFor?: string; children: ReactNode }) => (
  <div className="flex min-h-8 items-center justify-between gap-3">
    {htmlFor ? (
      <label className="text-small text-text-2" htmlFor={htmlFor}>
        {label}
      </label>
    ) : (
      <span className="text-small text-text-2">{label}</span>
    )}
    {children}
  </div>
)

/** Everything that decides what the paper looks like, use first. */
export const PrintSettings = ({ options, layout, onChange }: PrintSettingsProps) => {
  const t = useTranslations('print')
  const levelId = useId()
  const firstId = useId()
  return (
    <div className="flex flex-col gap-5">
      <Purpose sizeMm={options.sizeMm} onSize={(sizeMm) => onChange({ sizeMm })} />
      <Group title={t('paper.title')}>
        <Row label={t('paper.size')}>
          <span className="text-small">{t('paper.a4')}</span>
        </Row>
        <Row label={t('paper.grid')}>
          <span className="text-small">
            {t('paper.gridValue', { columns: layout.columns, rows: layout.rows })}
          </span>
        </Row>
      </Group>
      <Group title={t('code.title')}>
        <SideField sizeMm={options.sizeMm} onSize={(sizeMm) => onChange({ sizeMm })} />
        <Row label={t('code.level')} htmlFor={levelId}>
          <Select
            id={levelId}
            size="bar"
            value={options.level}
            onChange={(event) => onChange({ level: event.target.value as SheetOptions['level'] })}
          >
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {t(`code.level${level}`)}
              </option>
            ))}
          </Select>
        </Row>
        <Switch
          checked={options.cropMarks}
          onCheckedChange={(cropMarks) => onChange({ cropMarks })}
          label={t('code.cropMarks')}
        />
      </Group>
      <Group title={t('text.title')}>
        <Row label={t('text.first')} htmlFor={firstId}>
          <Select
            id={firstId}
            size="bar"
            value={options.firstLine}
            onChange={(event) => onChange({ firstLine: event.target.value as SheetOptions['firstLine'] })}
          >
            <option value="remark">{t('text.remark')}</option>
            <option value="none">{t('text.none')}</option>
          </Select>
        </Row>
        <Field label={t('text.second')} hint={t('text.secondHint')}>
          {(ids) => (
            <Input
              {...ids}
              value={options.secondLine}
              maxLength={MAX_LINE}
              onChange={(event) => onChange({ secondLine: event.target.value })}
            />
          )}
        </Field>
      </Group>
    </div>
  )
}
