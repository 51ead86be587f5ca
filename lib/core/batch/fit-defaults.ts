import type { FieldValues } from './row-request'
import type { SheetField } from './sheet-field'

const temporary = (field: SheetField): boolean =>
  field === 'expires_in' ||
  field === 'chat_expires_in' ||
  field === 'unionid' ||
  field.startsWith('conclusions.')

const kindOf = (field: SheetField): string | undefined =>
  /^conclusions\.(image|link|miniprogram)\./.exec(field)?.[1]

/**
 * The defaults that a row leaves room for: without those that it has a value for, and without those that its own choice
 * of type, place, temporary chat or attachment makes meaningless. What would change the code unseen stays and is judged.
 */
export const fitDefaults = (defaults: FieldValues, own: FieldValues): FieldValues => {
  const ownKind = [...own.keys()].map(kindOf).find((kind) => kind !== undefined)
  const isMeaningless = (field: SheetField): boolean => {
    if (field === 'party') return own.get('type') === 1
    if (field === 'style') return own.get('scene') === 2
    if (temporary(field) && own.get('is_temp') === false) return true
    const kind = kindOf(field)
    return kind !== undefined && ownKind !== undefined && kind !== ownKind
  }
  return new Map([...defaults].filter(([field]) => !own.has(field) && !isMeaningless(field)))
}
