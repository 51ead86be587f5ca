'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import { LEVELS } from '@/lib/core/qr/sizes'
import { type CodeStyle, FRAMES, LOGO_SOURCES, MODULE_SHAPES } from '@/lib/core/qr/style'
import { CaptionRow } from './caption-row'
import { ColoursRow } from './colours-row'
import { OptionRow } from './option-row'

export interface StyleRowsProps {
  style: CodeStyle
  onStyle: (change: Partial<CodeStyle>) => void
  /** Whether the desk has a logo of its own. */
  hasLogo: boolean
  /** A sheet has texts and marks of its own instead of caption and frame. */
  onSheet?: boolean
}

/** How a code looks, a row for each part. */
export const StyleRows = ({ style, onStyle, hasLogo, onSheet = false }: StyleRowsProps) => {
  const t = useTranslations('codeStyle')
  const levelId = useId()
  const logoId = useId()
  const frameId = useId()
  return (
    <div className="border-b border-line">
      <OptionRow label={t('logo.title')} htmlFor={logoId}>
        <Select
          id={logoId}
          size="bar"
          value={style.logo}
          onChange={(event) => onStyle({ logo: event.target.value as CodeStyle['logo'] })}
        >
          {LOGO_SOURCES.filter((source) => source !== 'brand' || hasLogo || style.logo === 'brand').map(
            (source) => (
              <option key={source} value={source}>
                {t(`logo.${source}`)}
              </option>
            ),
          )}
        </Select>
      </OptionRow>
      {!onSheet && <CaptionRow caption={style.caption} onCaption={(caption) => onStyle({ caption })} />}
      <OptionRow label={t('shape.title')}>
        <Segmented
          label={t('shape.title')}
          className="w-40"
          value={style.shape}
          onValueChange={(shape) => onStyle({ shape })}
          items={MODULE_SHAPES.map((value) => ({ value, label: t(`shape.${value}`) }))}
        />
      </OptionRow>
      <ColoursRow ink={style.ink} paper={style.paper} onColours={onStyle} />
      {!onSheet && (
        <OptionRow label={t('frame.title')} htmlFor={frameId}>
          <Select
            id={frameId}
            size="bar"
            value={style.frame}
            onChange={(event) => onStyle({ frame: event.target.value as CodeStyle['frame'] })}
          >
            {FRAMES.map((frame) => (
              <option key={frame} value={frame}>
                {t(`frame.${frame}`)}
              </option>
            ))}
          </Select>
        </OptionRow>
      )}
      <OptionRow label={t('level.title')} htmlFor={levelId}>
        <Select
          id={levelId}
          size="bar"
          value={style.logo !== 'none' && style.level === 'M' ? 'Q' : style.level}
          onChange={(event) => onStyle({ level: event.target.value as CodeStyle['level'] })}
        >
          {LEVELS.filter((level) => style.logo === 'none' || level !== 'M').map((level) => (
            <option key={level} value={level}>
              {t(`level.${level}`)}
            </option>
          ))}
        </Select>
      </OptionRow>
    </div>
  )
}
