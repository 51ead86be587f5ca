import { type FieldErrors, get } from 'react-hook-form'
import type { ContactWayForm } from '@/lib/core/contact-way/form'
import { formPathsInOrder } from '@/lib/core/contact-way/form-issues'

/** Paths that show an error now, from top to bottom. */
export const visibleErrorPaths = (errors: FieldErrors<ContactWayForm>): string[] =>
  formPathsInOrder.filter((path) => {
    const found: unknown = get(errors, path)
    return (
      typeof found === 'object' && found !== null && 'message' in found && typeof found.message === 'string'
    )
  })

/** The checked card, else where one types, else what one presses. */
const targets = ['input:checked', 'input, textarea', 'button, select']

/** Moves the focus into a field of the form, and the field into view. */
export const focusField = (root: HTMLElement | null, path: string): void => {
  const field = root?.querySelector(`[data-field="${CSS.escape(path)}"]`)
  const control = targets.map((target) => field?.querySelector<HTMLElement>(target)).find(Boolean)
  control?.focus({ preventScroll: true })
  field?.scrollIntoView({ block: 'center' })
}
