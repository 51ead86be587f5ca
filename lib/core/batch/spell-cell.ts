import { fromSeconds } from '@/lib/core/contact-way/duration'
import type { SheetField } from './sheet-field'

const units = { days: '天', hours: '小时', minutes: '分钟' } as const

const spellSeconds = (seconds: number): string => {
  const { amount, unit } = fromSeconds(seconds)
  return Number.isInteger(amount) ? `${amount} ${units[unit]}` : `${seconds} 秒`
}

/** A value of a request as a person writes it into a cell; `readCell` takes it back. */
export const spellCell = (field: SheetField, value: unknown): string => {
  switch (field) {
    case 'type':
      return value === 1 ? '单人' : value === 2 ? '多人' : String(value)
    case 'scene':
      return value === 1 ? '小程序' : value === 2 ? '二维码' : String(value)
    case 'skip_verify':
    case 'is_temp':
      return value === true ? '是' : value === false ? '否' : String(value)
    case 'expires_in':
    case 'chat_expires_in':
      return typeof value === 'number' ? spellSeconds(value) : String(value)
    default:
      return Array.isArray(value) ? value.join('、') : String(value)
  }
}
