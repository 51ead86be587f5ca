'use client'

import { useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ui/facts'
import type { BrandAnswer } from '@/lib/core/brand'
import type { Colour } from '@/lib/core/qr/colour'
import { LogoPicture } from './logo-picture'

const isSource = (caption: string): caption is 'none' | 'remark' | 'state' =>
  caption === 'none' || caption === 'remark' || caption === 'state'

const Swatch = ({ colour }: { colour: Colour }) => (
  <span
    aria-hidden
    className="inline-block size-4 rounded-chip border border-line-2 align-[-3px] forced-color-adjust-none"
    style={{ backgroundColor: colour }}
  />
)

/** The brand in words, for those who may not change it. */
export const BrandFacts = ({ brand }: { brand: BrandAnswer }) => {
  const t = useTranslations('brand')
  const tCode = useTranslations('codeStyle')
  const { ink, paper, caption } = brand
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
      <LogoPicture version={brand.logoVersion} size={84} />
      <div className="grid min-w-0 flex-1 gap-3">
        <Facts>
          <Fact label={t('fact.logo')}>{t(`logo.${brand.logo}`)}</Fact>
          <Fact label={t('fact.colours')}>
            <Swatch colour={ink} /> <Swatch colour={paper} /> {t('fact.inkOnPaper', { ink, paper })}
          </Fact>
          <Fact label={t('fact.shape')}>{t(`shape.${brand.shape}`)}</Fact>
          <Fact label={t('frame.title')}>{t(`frame.${brand.frame}`)}</Fact>
          <Fact label={t('level.title')}>{tCode(`level.${brand.level}`)}</Fact>
          <Fact label={t('fact.size')}>{t('fact.millimetres', { mm: brand.sizeMm })}</Fact>
          <Fact label={t('fact.caption')}>
            {isSource(caption) ? t(`caption.${caption}`) : t('fact.ownCaption', { text: caption })}
          </Fact>
        </Facts>
        <p className="text-hint text-text-3">{t('readOnly')}</p>
      </div>
    </div>
  )
}
