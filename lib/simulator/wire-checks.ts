import { Refusal } from './refusal'

export type Fields = Readonly<Record<string, unknown>>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function refuseUnknownFields(fields: Fields, known: readonly string[]): void {
  for (const name of Object.keys(fields)) {
    if (!known.includes(name)) throw new Refusal(40058, `unknown field ${name}`)
  }
}

export function takeObject(value: unknown, name: string): Fields {
  if (!isFields(value)) throw new Refusal(40058, `${name} must be an object`)
  return value
}

export function takeNumber(value: unknown, name: string): number {
  if (typeof value !== 'number') throw new Refusal(40058, `${name} must be a number`)
  return value
}

export function takeInteger(value: unknown, name: string, least: number, most: number): number {
  const number = takeNumber(value, name)
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new Refusal(40058, `${name} must be an integer from ${least} to ${most}`)
  }
  return number
}

export function takeBoolean(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw new Refusal(40058, `${name} must be a boolean`)
  return value
}

export function takeArray(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Refusal(40058, `${name} must be an array`)
  return value
}

export function takeString(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new Refusal(40058, `${name} must be a string`)
  return value
}

export function takeFilledString(value: unknown, name: string): string {
  const text = takeString(value, name)
  if (text === '') throw new Refusal(40058, `${name} must not be empty`)
  return text
}

/** A string of at most so many Unicode code points, without control characters and lone surrogates. */
export function takeShortText(value: unknown, name: string, mostCodePoints: number): string {
  const text = takeString(value, name)
  if ([...text].length > mostCodePoints) {
    throw new Refusal(40058, `${name} is longer than ${mostCodePoints} characters`)
  }
  if (/[\p{Cc}\p{Cs}]/u.test(text)) throw new Refusal(40033, name)
  return text
}

export function refuseManyBytes(text: string, name: string, mostBytes: number): void {
  if (Buffer.byteLength(text, 'utf8') > mostBytes) {
    throw new Refusal(40058, `${name} is longer than ${mostBytes} bytes`)
  }
}

const sensitiveWords = ['赌博', '代开发票', '网络贷款']

export function refuseSensitiveWords(...texts: readonly (string | undefined)[]): void {
  for (const text of texts) {
    if (sensitiveWords.some((word) => text?.includes(word))) throw new Refusal(40201)
  }
}
