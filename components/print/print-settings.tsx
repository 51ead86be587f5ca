'use client'

import { useTranslations } from 'next-intl'
import { StyleRows } from '@/components/code-style/style-rows'
import { Segmented } from '@/components/ui/segmented'
import { Switch } from '@/components/ui/switch'
import { plainStyle } from '@/lib/core/qr/style'
import { pageNumberBox } from '@/lib/core/sheet/marks'
import { MAX_COPIES, SHEET_KINDS } from '@/lib/core/sheet/options'
import { Group } from './group'
import { LabelSettings } from './label-settings'
import { NumberField } from './number-field'
import { PaperSettings } from './paper-settings'
import { Purpose } from './purpose'
import { SideField } from './side-field'
import { TextSettings } from './text-settings'
import type { Sheet } from './use-sheet'

/** Everything that decides what the paper looks like, use first. */
export const PrintSettings = ({ sheet }: { sheet: Sheet }) => {
  const t = useTranslations('print')
  const { options, look, layout, hasLogo, changeOptions, changeLook, ready } = sheet
  const { kind } = options
  const isLarge = kind === 'poster' || kind === 'tent'
  return (
    <div className="flex flex-col gap-5">
      <Segmented
        label={t('kind.title')}
        value={kind}
        onValueChange={(value) => changeOptions({ kind: value, skip: 0 })}
        items={SHEET_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        className="w-full"
      />
      {kind === 'grid' && (
        <Purpose options={options} sizeMm={look.sizeMm} onSize={(sizeMm) => changeLook({ sizeMm })} />
      )}
      {kind === 'labels' ? <LabelSettings sheet={sheet} /> : <PaperSettings sheet={sheet} />}
      <TextSettings sheet={sheet} />
      <Group title={t('code.title')}>
        {isLarge && (
          <Switch
            checked={options.fill}
            onCheckedChange={(fill) => changeOptions({ fill })}
            label={t('code.fill')}
            hint={t('code.fillHint', { mm: Math.floor(layout.largestSize) })}
          />
        )}
        {!(isLarge && options.fill) && (
          <SideField
            sizeMm={look.sizeMm}
            largestMm={layout.largestSize}
            onSize={(sizeMm) => changeLook({ sizeMm })}
          />
        )}
        <StyleRows
          key={ready ? 'ready' : 'waiting'}
          style={{ ...plainStyle, ...look }}
          onStyle={({ level, ink, paper, shape, logo }) =>
            changeLook({
              ...(level ? { level } : {}),
              ...(ink ? { ink } : {}),
              ...(paper ? { paper } : {}),
              ...(shape ? { shape } : {}),
              ...(logo ? { logo } : {}),
            })
          }
          hasLogo={hasLogo}
          onSheet
        />
      </Group>
      <Group title={t('more.title')}>
        <NumberField
          label={t('more.copies')}
          value={options.copies}
          min={1}
          max={MAX_COPIES}
          whole
          onValue={(copies) => copies !== null && changeOptions({ copies })}
        />
        {kind === 'grid' && (
          <Switch
            checked={options.cropMarks}
            onCheckedChange={(cropMarks) => changeOptions({ cropMarks })}
            label={t('code.cropMarks')}
          />
        )}
        {kind === 'tent' && (
          <Switch
            checked={options.glueFlap}
            onCheckedChange={(glueFlap) => changeOptions({ glueFlap })}
            label={t('more.glueFlap')}
            hint={t('more.glueFlapHint')}
          />
        )}
        {pageNumberBox(layout) && (
          <Switch
            checked={options.pageNumbers}
            onCheckedChange={(pageNumbers) => changeOptions({ pageNumbers })}
            label={t('more.pageNumbers')}
          />
        )}
      </Group>
    </div>
  )
}
