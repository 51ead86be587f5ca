import 'server-only'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { BYTE_ORDER_MARK, csvRow } from '@/lib/core/batch/write-csv'
import { dayOf } from '@/lib/core/calendar'
import type { Locale } from '@/lib/core/locale'
import { sheetWords } from '@/lib/core/messages/sheet-words'
import type { ExportCodes } from '@/lib/core/qr/options'
import { uniqueNames } from '@/lib/core/qr/unique-names'
import { DeskFault, isDeskFault } from '@/lib/server/desk-fault'
import { readContactWay } from '@/lib/server/store/contact-way-mirror'
import { faultWords } from '@/lib/server/words'
import { getSharpCode, type QrContext, type SharpCode } from './qr-code'

/** Pictures are waited for side by side; drawing and reading back is what one core can do. */
const AT_ONCE = 4

export interface CodeArchive {
  fileName: string
  /** The archive's bytes, made while they are sent; whoever stops reading stops the making. */
  parts: AsyncGenerator<Uint8Array<ArrayBuffer>>
}

type Made = { configId: string } & ({ code: SharpCode } | { fault: DeskFault })

/** In the order of the ids, so many under way at once. */
async function* makeAll(context: QrContext, { configIds, ...options }: ExportCodes): AsyncGenerator<Made> {
  const make = async (configId: string): Promise<Made> => {
    try {
      return { configId, code: await getSharpCode(context, configId, options, 'batch') }
    } catch (error) {
      if (isDeskFault(error)) return { configId, fault: error }
      context.log.error({ error }, 'a code could not be exported')
      return { configId, fault: new DeskFault('internal', { cause: error }) }
    }
  }
  const waiting = [...new Set(configIds)]
  const underWay: Promise<Made>[] = []
  for (;;) {
    while (underWay.length < AT_ONCE) {
      const next = waiting.shift()
      if (next === undefined) break
      underWay.push(make(next))
    }
    const first = underWay.shift()
    if (!first) return
    yield await first
  }
}

const manifestRow = async (
  { store }: QrContext,
  made: Made,
  file: string,
  locale: Locale,
): Promise<string[]> => {
  if ('code' in made) {
    const { contactWay, text } = made.code
    const { remark = '', state = '' } = contactWay
    return [file, remark, state, made.configId, text, sheetWords[locale].codes.verified]
  }
  const known = (await readContactWay(store, made.configId))?.contactWay
  const { title, action } = faultWords(locale, made.fault.code, made.fault.details.errcode)
  const reason = [title, action].join(sheetWords[locale].report.join)
  return ['', known?.remark ?? '', known?.state ?? '', made.configId, '', reason]
}

async function* writeArchive(
  context: QrContext,
  order: ExportCodes,
  locale: Locale,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let ready: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    ready.push(new Uint8Array(part))
  })
  const add = (name: string, bytes: Uint8Array, isPacked: boolean) => {
    const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    zip.add(entry)
    entry.push(bytes, true)
  }
  const take = () => {
    const taken = ready
    ready = []
    return taken
  }
  const { headings, manifest } = sheetWords[locale].codes
  const unique = uniqueNames()
  const manifestName = unique(manifest)
  const rows: string[][] = [Object.values(headings)]
  for await (const made of makeAll(context, order)) {
    const file = 'code' in made ? unique(made.code.fileName) : ''
    rows.push(await manifestRow(context, made, file, locale))
    if ('code' in made) add(file, made.code.bytes, order.format === 'png')
    yield* take()
  }
  add(manifestName, new TextEncoder().encode(BYTE_ORDER_MARK + rows.map(csvRow).join('')), false)
  zip.end()
  yield* take()
}

/**
 * Sharp codes as one archive with a manifest that names each file's code, text and outcome. One that cannot be made is
 * listed there with its reason, and the rest goes on.
 */
export const exportCodes = (context: QrContext, order: ExportCodes, locale: Locale): CodeArchive => ({
  fileName: `${sheetWords[locale].codes.fileName} ${dayOf(context.now())}.zip`,
  parts: writeArchive(context, order, locale),
})
