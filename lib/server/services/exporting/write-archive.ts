import 'server-only'
import { deflateRawSync } from 'node:zlib'
import { Zip, ZipPassThrough } from 'fflate'
import { dayOf } from '@/lib/core/calendar'
import type { ContactWay } from '@/lib/core/contact-way/wire'
import type { Locale } from '@/lib/core/locale'
import { sheetWords } from '@/lib/core/messages/sheet-words'
import { archivedName } from '@/lib/core/qr/file-name'
import type { ExportCodes } from '@/lib/core/qr/options'
import { uniqueNames } from '@/lib/core/qr/unique-names'
import type { QrContext } from '../qr-code'
import { inParts } from './in-parts'
import { makeCodes } from './make-codes'
import { startManifest } from './manifest'

export interface CodeArchive {
  fileName: string
  /** The archive's bytes, made while they are sent; whoever stops reading stops the making. */
  parts: AsyncGenerator<Uint8Array<ArrayBuffer>>
}

const DEFLATE = 8

/** A whole file, packed by the engine's own zlib, which is several times as quick as one in JavaScript. */
class DeflatedFile extends ZipPassThrough {
  override compression = DEFLATE
  protected override process(bytes: Uint8Array, isLast: boolean) {
    this.ondata(null, deflateRawSync(bytes, { windowBits: 12, memLevel: 6, level: 4 }), isLast)
  }
}

const openZip = () => {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    ready.push(part)
  })
  return {
    add: (name: string, bytes: Uint8Array, { isPacked }: { isPacked: boolean }) => {
      const entry = isPacked ? new ZipPassThrough(name) : new DeflatedFile(name)
      zip.add(entry)
      entry.push(bytes, true)
    },
    end: () => zip.end(),
    /** What has been made since the last time. */
    take: (): Uint8Array<ArrayBuffer> => {
      const taken = Buffer.concat(ready)
      ready = []
      return taken
    },
  }
}

const nameOf = ({ remark, state, config_id }: ContactWay, extension: string) =>
  archivedName({ remark: remark ?? '', state: state ?? '', configId: config_id, extension })

async function* writeArchive(
  context: QrContext,
  order: ExportCodes,
  locale: Locale,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const zip = openZip()
  const manifest = startManifest(context, locale, order.dpi)
  const words = sheetWords[locale].codes
  const unique = uniqueNames()
  const [csv, workbook] = [unique(`${words.manifest}.csv`), unique(`${words.manifest}.xlsx`)]
  for await (const code of makeCodes(context, order)) {
    for (const made of code) {
      const name = 'file' in made ? unique(nameOf(made.code.contactWay, made.file.extension)) : ''
      await manifest.add(made, name)
      if ('file' in made) zip.add(name, made.file.bytes, { isPacked: made.format !== 'svg' })
    }
    // Whoever stops reading ends this here, also where no code could be made for long.
    yield zip.take()
  }
  zip.add(csv, manifest.csv(), { isPacked: false })
  zip.add(workbook, await manifest.workbook(), { isPacked: true })
  zip.end()
  yield zip.take()
}

/**
 * Sharp codes as one archive with a manifest that names each file's code, text, size and outcome. One that cannot be
 * made is listed there with its reason, and the rest goes on.
 */
export const exportCodes = (context: QrContext, order: ExportCodes, locale: Locale): CodeArchive => ({
  fileName: `${sheetWords[locale].codes.fileName} ${dayOf(context.now())}.zip`,
  parts: inParts(writeArchive(context, order, locale)),
})
