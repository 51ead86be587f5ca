import { zipSync } from 'fflate'
import { boundWorksheet } from './bound-worksheet'
import { inflateBudget, inflatePart } from './inflate-part'
import { SheetRefusal } from './sheet-refusal'
import { readZipDirectory, type ZipPart } from './zip-directory'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1]

const tagsOf = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:[\\w.-]+:)?${name}\\s[^>]*>`, 'g')) ?? []

/** `worksheets/sheet1.xml`, `/xl/worksheets/sheet1.xml` and `./worksheets/sheet1.xml` are one place. */
const resolve = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`

/** A cell holds 32,767 characters at most, each up to ten when it is escaped. */
const LONGEST_TEXT = 1024 * 1024

/** Refuses what parsers take long over: document types, tags that open within tags, endless texts. */
const requireSane = (xml: string): string => {
  const refuse = (): never => {
    throw new SheetRefusal('sheet_unreadable')
  }
  if (!/^\s{0,99}</.test(xml) || /<!(?:DOCTYPE|ENTITY)/i.test(xml)) refuse()
  for (let open = xml.indexOf('<'); open >= 0; ) {
    const found = xml.indexOf('<', open + 1)
    const next = found < 0 ? xml.length : found
    const close = xml.indexOf('>', open + 1)
    if (close < 0 || close > next || next - open > LONGEST_TEXT) refuse()
    open = found
  }
  return xml
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What is told by the workbook: where its first sheet that is shown stands, and the other parts that its cells need. */
const findParts = (workbook: string, relations: string) => {
  const sheets = tagsOf(workbook, 'sheet')
  const sheet = sheets.find((tag) => (attribute(tag, 'state') ?? 'visible') === 'visible') ?? sheets[0]
  const id = sheet === undefined ? undefined : attribute(sheet, 'id')
  const all = tagsOf(relations, 'Relationship').filter((tag) => attribute(tag, 'TargetMode') !== 'External')
  const targetOf = (isIt: (tag: string) => boolean): string | undefined => {
    const tag = all.find(isIt)
    const target = tag === undefined ? undefined : attribute(tag, 'Target')
    return target === undefined ? undefined : resolve(target)
  }
  const typeIs = (name: string) => (tag: string) => attribute(tag, 'Type')?.endsWith(`/${name}`) === true
  return {
    sheet: targetOf((tag) => id !== undefined && attribute(tag, 'Id') === id && typeIs('worksheet')(tag)),
    sharedStrings: targetOf(typeIs('sharedStrings')),
    styles: targetOf(typeIs('styles')),
    date1904: tagsOf(workbook, 'workbookPr').some((tag) =>
      ['1', 'true'].includes(attribute(tag, 'date1904') ?? ''),
    ),
  }
}

const workbookXml = (date1904: boolean): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${date1904 ? 1 : 0}"/>` +
  '<sheets><sheet name="1" sheetId="1" r:id="sheet"/></sheets></workbook>'

const relationsXml = (names: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}">${names
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const requirePart = (parts: ReadonlyMap<string, ZipPart>, name: string | undefined): ZipPart => {
  const part = name === undefined ? undefined : parts.get(name)
  if (!part) throw new SheetRefusal('sheet_unreadable')
  return part
}

/**
 * A workbook made anew of the little that the cells of its first sheet need: whatever else the file holds, links,
 * macros or a directory that lies, no library sees it. Throws a refusal.
 */
export const extractWorkbook = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const parts = readZipDirectory(bytes)
  if (parts.has('EncryptedPackage')) throw new SheetRefusal('sheet_encrypted')
  const isWorkbook = parts.has('xl/workbook.xml')
  if (!isWorkbook) {
    const isOther = parts.has('xl/workbook.bin') || parts.has('content.xml')
    throw new SheetRefusal(isOther ? 'sheet_other_format' : 'sheet_not_a_sheet')
  }
  const budget = inflateBudget()
  const decode = (inflated: Uint8Array): string => requireSane(new TextDecoder().decode(inflated))
  const read = (part: ZipPart): string => decode(inflatePart(part, budget))
  const found = findParts(
    read(requirePart(parts, 'xl/workbook.xml')),
    read(requirePart(parts, 'xl/_rels/workbook.xml.rels')),
  )
  const sheet = encode(boundWorksheet(read(requirePart(parts, found.sheet))))
  const optional = (name: string | undefined): Uint8Array | undefined => {
    const part = name === undefined ? undefined : parts.get(name)
    const inflated = part && inflatePart(part, budget)
    if (inflated) decode(inflated)
    return inflated
  }
  const sharedStrings = optional(found.sharedStrings)
  const styles = optional(found.styles)
  return zipSync(
    {
      'xl/workbook.xml': encode(workbookXml(found.date1904)),
      'xl/_rels/workbook.xml.rels': encode(
        relationsXml([
          ['sheet', 'worksheet', 'sheet.xml'],
          ['strings', 'sharedStrings', 'strings.xml'],
          ['styles', 'styles', 'styles.xml'],
        ]),
      ),
      'xl/sheet.xml': sheet,
      ...(sharedStrings ? { 'xl/strings.xml': sharedStrings } : {}),
      ...(styles ? { 'xl/styles.xml': styles } : {}),
    },
    { level: 0 },
  )
}
