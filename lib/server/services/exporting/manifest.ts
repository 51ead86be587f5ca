import 'server-only'
import { BYTE_ORDER_MARK, csvRow } from '@/lib/core/batch/write-csv'
import { writeWorkbook } from '@/lib/core/batch/write-workbook'
import type { Locale } from '@/lib/core/locale'
import { sheetWords } from '@/lib/core/messages/sheet-words'
import { sidePixels } from '@/lib/core/qr/sizes'
import { readContactWay } from '@/lib/server/store/contact-way-mirror'
import { reasonOf } from '@/lib/server/words'
import type { QrContext } from '../qr-code'
import type { Made } from './make-codes'

const tenth = (mm: number): string => String(Math.round(mm * 10) / 10)

/** The list of an archive: for each file which code it is, what it says, how large it is and how well it scans. */
export const startManifest = ({ store }: Pick<QrContext, 'store'>, locale: Locale, dpi: number) => {
  const { codes, report } = sheetWords[locale]
  const rows: string[][] = [Object.values(codes.headings)]

  const sizeOf = ({ width, height, extension }: { width: number; height: number; extension: string }) => {
    const size = `${tenth(width)} × ${tenth(height)} mm`
    return extension === 'png' ? `${size}, ${sidePixels(width, dpi)} × ${sidePixels(height, dpi)} px` : size
  }

  const add = async (made: Made, fileName: string): Promise<void> => {
    if ('file' in made) {
      const { remark = '', state = '' } = made.code.contactWay
      const { file, code, configId } = made
      const verdict = codes.verdicts[file.verdict]
      const outcome = file.missingSigns
        ? [verdict, codes.missingSigns + file.missingSigns].join(report.join)
        : verdict
      rows.push([fileName, remark, state, configId, code.text, sizeOf(file), outcome])
      return
    }
    const known = (await readContactWay(store, made.configId))?.contactWay
    const reason = reasonOf(locale, made.fault).join(report.join)
    rows.push(['', known?.remark ?? '', known?.state ?? '', made.configId, '', '', reason])
  }

  return {
    add,
    csv: () => new TextEncoder().encode(BYTE_ORDER_MARK + rows.map(csvRow).join('')),
    workbook: () => writeWorkbook([{ name: codes.manifest, rows, widths: [36, 32, 24, 36, 44, 30, 36] }]),
  }
}
