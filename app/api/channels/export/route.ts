import { exportAnswer, readExport } from '@/lib/server/http/export-answer'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { exportChannelStates, exportChannels } from '@/lib/server/services/export-list'

export const POST = route({
  role: 'viewer',
  run: async ({ desk, request, locale }) => {
    const order = await readExport(request)
    return exportAnswer(order.format, {
      table: () => exportChannels(desk, { ...order, locale }),
      states: () => exportChannelStates(desk, order),
    })
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['POST'])
