import { createElement, type ReactElement } from 'react'
import { expect, test } from 'vitest'
import { Input, Textarea } from './input'

/** Where React keeps a control: the types on the way down to it. */
const wayTo = (element: ReactElement<{ children?: ReactElement | ReactElement[] }>): unknown[] => {
  const { children } = element.props
  const [first] = Array.isArray(children) ? children : [children]
  return [element.type, ...(first ? wayTo(first as ReactElement<object>) : [])]
}

test.each([
  ['input', Input],
  ['textarea', Textarea],
])('an %s stays the same one when something comes into its frame', (type, Control) => {
  const bare = Control({ name: 'a' })
  expect(wayTo(bare)).toContain(type)
  for (const trailing of ['cm', createElement('svg', { key: 'icon' }), false, null]) {
    expect(wayTo(Control({ name: 'a', trailing }))).toEqual(wayTo(bare))
  }
})
