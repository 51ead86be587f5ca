import 'server-only'
import type { ExportCodes } from '@/lib/core/qr/options'
import type { FileFormat } from '@/lib/core/qr/sizes'
import { DeskFault, isDeskFault } from '@/lib/server/desk-fault'
import type { RenderedCode } from '@/lib/server/label/render-code'
import { findLogos } from '../code-logo'
import { inOrder } from '../in-order'
import { drawSharp, type QrContext, type ReadCode, readCode } from '../qr-code'

/** Pictures are waited for side by side; drawing and reading back is what one core can do. */
const AT_ONCE = 4

/** What became of one code in one format. */
export type Made = { configId: string; format: FileFormat } & (
  | { code: ReadCode; file: RenderedCode }
  | { fault: DeskFault }
)

/** The codes of an export in the order of their ids, each in the order of the formats, so many under way at once. */
export async function* makeCodes(
  context: QrContext,
  { configIds, format: formats, ...look }: ExportCodes,
): AsyncGenerator<Made[]> {
  const findLogo = findLogos(context)
  const faultOf = (error: unknown): DeskFault => {
    if (isDeskFault(error)) return error
    context.log.error({ error }, 'a code could not be exported')
    return new DeskFault('internal', { cause: error })
  }
  const make = async (configId: string): Promise<Made[]> => {
    const reading = await readCode(context, configId, 'batch').then(
      (code) => ({ code }),
      (error: unknown) => ({ fault: faultOf(error) }),
    )
    const made: Made[] = []
    for (const format of formats) {
      if ('fault' in reading) made.push({ configId, format, fault: reading.fault })
      else {
        const { code } = reading
        made.push(
          await drawSharp(code, { ...look, format }, findLogo).then(
            (file) => ({ configId, format, code, file }),
            (error: unknown) => ({ configId, format, fault: faultOf(error) }),
          ),
        )
      }
    }
    return made
  }
  yield* inOrder([...new Set(configIds)], AT_ONCE, make)
}
