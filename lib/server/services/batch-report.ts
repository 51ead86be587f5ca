import 'server-only'
import type { BatchReportFormat } from '@/lib/core/batch/batch'
import { isSheetField } from '@/lib/core/batch/sheet-field'
import { readIssue } from '@/lib/core/issue'
import type { Locale } from '@/lib/core/locale'
import { sheetWords } from '@/lib/core/messages/sheet-words'
import { codeFileName } from '@/lib/core/qr/file-name'
import type { FieldFault } from '@/lib/server/desk-fault'
import type { TableFile } from '@/lib/server/table-file'
import { faultWords, issueWords } from '@/lib/server/words'
import type { Context } from './context'
import { getBatch, summarizeBatch } from './read-batches'

type ReportContext = Pick<Context, 'store'>
type Row = Awaited<ReturnType<typeof getBatch>>['rows'][number]

const PAGE_SIZE = 1000
const WIDTHS = [8, 14, 32, 24, 36, 48, 60, 20]

/** `接待同事 userid：请填写`; an issue of no field says only itself. */
const issueText = (locale: Locale, { path, message: packed }: FieldFault): string => {
  const { fields, report } = sheetWords[locale]
  const known = readIssue(packed)
  const message = known ? issueWords(locale, known.code, known.values) : packed
  const parts = path.split('.')
  const field = parts.map((_, at) => parts.slice(0, parts.length - at).join('.')).find(isSheetField)
  const heading = field === undefined ? path : fields[field].heading
  return heading === ''
    ? message
    : report.about.replace('{heading}', () => heading).replace('{message}', () => message)
}

const reasonOf = (locale: Locale, { outcome, problem, errcode, faults }: Row): string => {
  const { report } = sheetWords[locale]
  if (outcome === 'unknown') return report.unknown
  if (outcome === 'failed' && problem !== undefined) {
    const { title, action } = faultWords(locale, problem, errcode)
    return [title, action].join(report.join)
  }
  return faults.map((fault) => issueText(locale, fault)).join(report.join)
}

const codeOf = ({ outcome, problem, errcode, faults }: Row): string =>
  outcome === 'failed' || outcome === 'unknown'
    ? String(errcode ?? problem ?? '')
    : [...new Set(faults.map(({ message }) => readIssue(message)?.code ?? ''))].join(' ')

const cellsOf = (locale: Locale, row: Row): string[] => [
  String(row.row),
  sheetWords[locale].report.outcomes[row.outcome],
  row.remark,
  row.state,
  row.config_id ?? '',
  row.qr_code ?? '',
  reasonOf(locale, row),
  codeOf(row),
]

async function* readPages(context: ReportContext, id: string, locale: Locale): AsyncGenerator<string[][]> {
  for (let page = 1; ; page += 1) {
    const { rows, rowTotal } = await getBatch(context, id, { page, pageSize: PAGE_SIZE })
    yield rows.map((row) => cellsOf(locale, row))
    if (page * PAGE_SIZE >= rowTotal) return
  }
}

/** What became of each row of a batch, in the reader's language. Throws `not_found`. */
export const reportBatch = async (
  context: ReportContext,
  id: string,
  { format, locale }: { format: BatchReportFormat; locale: Locale },
): Promise<TableFile> => {
  const { name } = await summarizeBatch(context, id)
  const { report } = sheetWords[locale]
  const remark = [name, report.fileName].filter((part) => part !== '').join(' ')
  return {
    fileName: codeFileName({ remark, configId: id, extension: format }),
    sheet: report.sheet,
    headings: Object.values(report.headings),
    widths: WIDTHS,
    pages: readPages(context, id, locale),
  }
}
