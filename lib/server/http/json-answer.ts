import 'server-only'
import type * as z from 'zod'

const jsonHeaders = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }

const encoder = new TextEncoder()
const spell = (schema: z.ZodType | undefined, result: unknown): Uint8Array<ArrayBuffer> =>
  encoder.encode(JSON.stringify(schema ? schema.parse(result) : result))

const spelled = new WeakMap<object, Uint8Array<ArrayBuffer>>()

const spellOnce = (schema: z.ZodType | undefined, result: object): Uint8Array<ArrayBuffer> => {
  const bytes = spelled.get(result) ?? spell(schema, result)
  spelled.set(result, bytes)
  return bytes
}

interface AnswerOptions {
  answer?: z.ZodType
  lasting?: true
}

/** What a route answers, without what its schema does not name. */
export const jsonAnswer = ({ answer, lasting }: AnswerOptions, result: unknown): Response => {
  const isLasting = lasting && typeof result === 'object' && result !== null
  const bytes = isLasting ? spellOnce(answer, result) : spell(answer, result)
  return new Response(bytes, { headers: jsonHeaders })
}
