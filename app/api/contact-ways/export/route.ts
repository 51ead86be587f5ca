import { exportAnswer, readExport } from '@/lib/server/http/export-answer'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { exportContactWayStates, exportContactWays } from '@/lib/server/services/export-list'

export const POST = route({
  role: 'viewer',
  run: async ({ desk, request, locale }) => {
    const order = await readExport(request)
    return exportAnswer(order.format, {
      table: () => exportContactWays(desk, { ...order, locale }),
      states: () => exportContactWayStates(desk, order),
    })
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['POST'])
