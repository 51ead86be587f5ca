import { sheetContentTypes } from '@/lib/core/batch/sheet-formats'
import { writeTemplate } from '@/lib/core/batch/template'
import { sheetWords } from '@/lib/core/messages/sheet-words'
import { fileAnswer } from '@/lib/server/http/file-answer'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'

export const GET = route({
  role: 'viewer',
  run: async ({ locale }) => {
    const words = sheetWords[locale]
    return fileAnswer({
      bytes: await writeTemplate(words),
      contentType: sheetContentTypes.xlsx,
      fileName: `${words.template.fileName}.xlsx`,
      isFresh: true,
    })
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
