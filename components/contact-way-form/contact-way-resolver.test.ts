import { createFormControl } from 'react-hook-form'
import { describe, expect, it } from 'vitest'
import { switchTemporary } from '@/lib/core/contact-way/branches'
import { type ContactWayForm, emptyForm, temporaryDefaults } from '@/lib/core/contact-way/form'
import { readIssue } from '@/lib/core/issue'
import { contactWayResolver } from './contact-way-resolver'
import { visibleErrorPaths } from './focus-field'

const judge = async (values: ContactWayForm) => {
  const control = createFormControl<ContactWayForm>({ defaultValues: values, resolver: contactWayResolver })
  let found: string[] = []
  let first: unknown
  await control.handleSubmit(
    () => undefined,
    (errors) => {
      found = visibleErrorPaths(errors)
      first = errors
    },
  )()
  return { found, first }
}

describe('the resolver', () => {
  it('passes a form that makes a valid request', async () => {
    const form = { ...emptyForm(), audience: { type: 1 as const, user: ['linxiao'] } }
    expect((await judge(form)).found).toEqual([])
  })

  it('puts every issue at its field, from top to bottom', async () => {
    const on = switchTemporary({ on: false }, true)
    const form: ContactWayForm = {
      ...emptyForm(),
      remark: '静'.repeat(31),
      state: '静安',
      temporary: on.on
        ? {
            ...temporaryDefaults(),
            expires: { unit: 'days' },
            closing: { text: '', attachment: { kind: 'link', title: '', url: 'a', desc: '', picurl: '' } },
          }
        : on,
    }
    const { found, first } = await judge(form)
    expect(found).toEqual([
      'audience.user',
      'remark',
      'state',
      'temporary.expires',
      'temporary.closing.attachment.title',
      'temporary.closing.attachment.url',
    ])
    const remark = (first as { remark: { message: string } }).remark
    expect(readIssue(remark.message)).toEqual({
      code: 'too_long_characters',
      values: { used: 31, max: 30, excess: 1 },
    })
  })
})
