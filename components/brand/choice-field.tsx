import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import { Segmented, type SegmentedItem } from '@/components/ui/segmented'

interface ChoiceFieldProps<Value extends string> {
  label: string
  value: Value
  items: readonly SegmentedItem<Value>[]
  hint?: string | undefined
  error?: string | undefined
  onChange: (value: Value) => void
}

/** One of a few, with its label in sight. */
export const ChoiceField = <Value extends string>(props: ChoiceFieldProps<Value>) => {
  const { label, value, items, hint, error, onChange } = props
  const below = useId()
  return (
    <fieldset className="min-w-0" aria-describedby={hint || error ? below : undefined}>
      <legend className="mb-1.5 font-semibold text-section tablet:text-body">{label}</legend>
      <Segmented
        label={label}
        value={value}
        onValueChange={onChange}
        items={items}
        size="form"
        className="w-full"
      />
      <p id={below} className="mt-1.5 text-hint text-text-3 empty:hidden">
        {error ? (
          <span className="flex gap-1 text-bad">
            <CircleAlert aria-hidden size={14} className="mt-0.5 shrink-0" />
            <span className="min-w-0">{error}</span>
          </span>
        ) : (
          hint
        )}
      </p>
    </fieldset>
  )
}
