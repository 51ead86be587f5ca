import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'

export interface PdfPage {
  /** Millimetres. */
  width: number
  height: number
  picture: Buffer
}

const MM = 25.4 / 72

let library: ReturnType<typeof PDFiumLibrary.init> | undefined

/** The pages of a PDF as another program draws them, at `dpi`. */
export const readPdfPages = async (bytes: Uint8Array, dpi: number): Promise<PdfPage[]> => {
  library ??= PDFiumLibrary.init()
  const document = await (await library).loadDocument(Buffer.from(bytes))
  try {
    const pages: PdfPage[] = []
    for (const page of document.pages()) {
      const { originalWidth, originalHeight } = page.getOriginalSize()
      const { data } = await page.render({
        scale: dpi / 72,
        render: async ({ data: raw, width: columns, height: rows }) =>
          await sharp(raw, { raw: { width: columns, height: rows, channels: 4 } })
            .flatten({ background: '#fff' })
            .png()
            .toBuffer(),
      })
      pages.push({ width: originalWidth * MM, height: originalHeight * MM, picture: Buffer.from(data) })
    }
    return pages
  } finally {
    document.destroy()
  }
}
