import { useTranslations } from 'next-intl'

/** The stated width of the paper above it. */
export const Ruler = ({ widthMm }: { widthMm: number }) => {
  const t = useTranslations('code')
  return (
    <div className="flex h-4 items-center text-text-3" aria-hidden>
      <span className="h-2.5 border-l border-control" />
      <span className="flex-1 border-t border-control" />
      <span className="px-4 text-meta">{t('size.millimetres', { mm: widthMm })}</span>
      <span className="flex-1 border-t border-control" />
      <span className="h-2.5 border-l border-control" />
    </div>
  )
}
