import 'server-only'
import PDFDocument from 'pdfkit'
import type { Drawing, Mark, ModulesMark, TextMark } from '@/lib/core/label/drawing'
import { splitGraphemes } from '@/lib/core/label/text-width'
import { breathe } from '@/lib/server/store/breathe'
import { FONT_NAMES, type Fonts, fontFile, fontRuns } from './fonts'

/** With what its types leave out. */
type Document = InstanceType<typeof PDFDocument> & {
  openImage: (bytes: Buffer) => PDFKit.Mixins.ImageSrc
}

/** Points a millimetre. */
const POINTS = 72 / 25.4

export interface PdfOptions {
  fonts: Fonts
  /** Bytes of a picture, PNG or JPEG; asked once for each source. */
  pictureOf: (source: string) => Buffer | undefined
}

/** Pictures of a document by source: one that stands on every label is embedded once. */
type Pictures = Map<string, PDFKit.Mixins.ImageSrc>

/** The few commands of a module path as PDF writes them: a third of what a path of corners takes. */
const operators = (path: string): string =>
  path
    .replace(/M(\d+) (\d+)h(\d+)v1h-\d+z/g, '$1 $2 $3 1 re\n')
    .replace(/M(\d+) (\d+)([hv])(\d+)/g, (_, x: string, y: string, along: string, length: string) => {
      const [right, down] = along === 'h' ? [Number(length), 0] : [0, Number(length)]
      return `${x} ${y} m ${Number(x) + right} ${Number(y) + down} l\n`
    })

const drawModules = (document: Document, { x, y, module, path, fill, shape }: ModulesMark) => {
  const middle = shape === 'square' ? 0 : module / 2
  document
    .save()
    .translate(x + middle, y + middle)
    .scale(module)
  document.addContent(operators(path))
  if (shape === 'square') document.fill(fill)
  else document.lineWidth(1).lineCap('round').stroke(fill)
  document.restore()
}

const plainLine: PDFKit.Mixins.TextOptions & { horizontalScaling?: number } = {
  lineBreak: false,
  baseline: 'alphabetic',
}

const drawText = (document: Document, mark: TextMark, fonts: Fonts) => {
  const { x, y, size, width, weight, text, fill } = mark
  const runs = fontRuns(fonts, splitGraphemes(text), weight).map((run) => ({
    ...run,
    width: document.font(run.font).fontSize(size).widthOfString(run.text),
  }))
  const natural = runs.reduce((sum, run) => sum + run.width, 0)
  const stretch = natural === 0 ? 1 : width / natural
  let pen = x - width / 2
  for (const run of runs) {
    document.font(run.font).fontSize(size).fillColor(fill)
    document.text(run.text, pen, y, { ...plainLine, horizontalScaling: stretch * 100 } as typeof plainLine)
    pen += run.width * stretch
  }
}

type DrawOptions = PdfOptions & { pictures: Pictures }

const openPicture = (document: Document, source: string, { pictures, pictureOf }: DrawOptions) => {
  const known = pictures.get(source)
  if (known) return known
  const bytes = pictureOf(source)
  if (!bytes) return undefined
  const opened = document.openImage(bytes)
  pictures.set(source, opened)
  return opened
}

const drawMark = (document: Document, mark: Mark, options: DrawOptions) => {
  if (mark.kind === 'modules') drawModules(document, mark)
  else if (mark.kind === 'text') drawText(document, mark, options.fonts)
  else if (mark.kind === 'picture') {
    const picture = openPicture(document, mark.source, options)
    if (picture)
      document.image(picture, mark.x, mark.y, {
        fit: [mark.width, mark.height],
        align: 'center',
        valign: 'center',
      })
  } else if (mark.kind === 'line') {
    const { x1, y1, x2, y2, stroke } = mark
    document.save().lineWidth(stroke.width)
    if (stroke.dash) document.dash(stroke.dash, {})
    document.moveTo(x1, y1).lineTo(x2, y2).stroke(stroke.colour).restore()
  } else if (mark.kind === 'rect') {
    const { x, y, width, height, radius, fill, stroke } = mark
    document.save()
    if (stroke) document.lineWidth(stroke.width)
    document.roundedRect(x, y, width, height, radius ?? 0)
    if (fill && stroke) document.fillAndStroke(fill, stroke.colour)
    else if (fill) document.fill(fill)
    else if (stroke) document.stroke(stroke.colour)
    document.restore()
  } else {
    document.save().translate(mark.x, mark.y)
    if (mark.turned) {
      document.rotate(180, { origin: [mark.turned.width / 2, mark.turned.height / 2] })
    }
    for (const inner of mark.marks) drawMark(document, inner, options)
    document.restore()
  }
}

const drawPage = (document: Document, { width, height, paper, marks }: Drawing, options: DrawOptions) => {
  document.addPage({ size: [width * POINTS, height * POINTS], margin: 0 })
  document.save().scale(POINTS)
  if (paper !== '#ffffff') document.rect(0, 0, width, height).fill(paper)
  for (const mark of marks) drawMark(document, mark, options)
  document.restore()
}

/**
 * A PDF of vector pages in their real size, each font embedded with the glyphs it needs. Pages are drawn while the file
 * is read, so a long one is never held as a whole; whoever stops reading stops the drawing.
 */
export async function* pdfOf(
  pages: Iterable<Drawing> | AsyncIterable<Drawing>,
  { title, ...options }: PdfOptions & { title: string },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const document = new PDFDocument({
    autoFirstPage: false,
    info: { Title: title, Creator: 'Channel Desk' },
    displayTitle: true,
    lang: 'zh-CN',
  }) as Document
  for (const name of FONT_NAMES) document.registerFont(name, fontFile(name))
  const pictures: Pictures = new Map()
  let ready: Uint8Array<ArrayBuffer>[] = []
  document.on('data', (bytes: Uint8Array) => ready.push(new Uint8Array(bytes)))
  const ended = new Promise((resolve, reject) => {
    document.on('end', resolve)
    document.on('error', reject)
  })
  for await (const page of pages) {
    drawPage(document, page, { ...options, pictures })
    await breathe()
    if (ready.length > 0) {
      yield* ready
      ready = []
    }
  }
  document.end()
  await ended
  yield* ready
}
