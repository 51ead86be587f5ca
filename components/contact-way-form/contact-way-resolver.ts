import { type FieldErrors, type Resolver, set } from 'react-hook-form'
import * as z from 'zod'
import type { ContactWayForm } from '@/lib/core/contact-way/form'
import { judgeForm } from '@/lib/core/contact-way/form-issues'
import { say } from '@/lib/core/contact-way/issue-code'

// The content security policy forbids eval; without this zod tries it once and leaves a report in the console.
z.config({ jitless: true })

/** Judges the form by the schema of the request; messages stay packed until a field shows them. */
export const contactWayResolver: Resolver<ContactWayForm> = (values) => {
  const judged = judgeForm(values)
  if (judged.ok) return { values, errors: {} }
  const errors: FieldErrors<ContactWayForm> = {}
  for (const { path, code, values: facts } of judged.issues) {
    set(errors, path, { type: code, message: say(code, facts) })
  }
  return { values: {}, errors }
}
