import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'

const steps = ['upload', 'check', 'create', 'report'] as const

/** Where one is on the way from a sheet to its report. */
export const SheetSteps = ({ current }: { current: (typeof steps)[number] }) => {
  const t = useTranslations('batchSheet.steps')
  const reached = steps.indexOf(current)
  return (
    <ol aria-label={t('label')} className="hidden items-center gap-2 text-small rail:flex">
      {steps.map((step, at) => (
        <li
          key={step}
          aria-current={step === current ? 'step' : undefined}
          className={`flex items-center gap-2 ${step === current ? 'font-semibold text-text' : 'text-text-3'}`}
        >
          {at > 0 && <span aria-hidden className="h-px w-4 bg-line-2 wide:w-6" />}
          <span
            aria-hidden
            className={`grid size-5 place-items-center rounded-full text-meta ${
              at < reached
                ? 'bg-ok-tint text-ok'
                : step === current
                  ? 'bg-accent text-white forced-colors:border'
                  : 'bg-fill text-text-3'
            }`}
          >
            {at < reached ? <Check size={12} strokeWidth={2.5} /> : at + 1}
          </span>
          {t(step)}
        </li>
      ))}
    </ol>
  )
}
