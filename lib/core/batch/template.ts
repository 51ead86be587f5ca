import type { SheetWords } from '@/lib/core/messages/zh-CN/sheet'
import { sheetFields } from './sheet-field'
import { type WorkbookSheet, writeWorkbook } from './write-workbook'

const WIDE = 24
const NARROW = 14

const rowsSheet = ({ fields, template }: SheetWords): WorkbookSheet => {
  const headings = sheetFields.map((field) => fields[field].heading)
  return {
    name: template.rows,
    rows: [headings],
    widths: headings.map((heading) => (heading.length > 8 ? WIDE : NARROW)),
  }
}

const explainedSheet = ({ fields, template }: SheetWords): WorkbookSheet => {
  const { heading, hint, example, field } = template.headings
  return {
    name: template.explained,
    rows: [
      [heading, hint, example, field],
      ...sheetFields.map((name) => [fields[name].heading, fields[name].hint, fields[name].example, name]),
    ],
    widths: [24, 80, 32, 36],
  }
}

/** An empty sheet with all columns to fill in, and a second one that explains them. */
export const writeTemplate = (words: SheetWords): Promise<Uint8Array<ArrayBuffer>> =>
  writeWorkbook([rowsSheet(words), explainedSheet(words)])
