import { openDesk } from '@/lib/server/desk'
import { readHealth } from '@/lib/server/services/read-health'

export const dynamic = 'force-dynamic'

export const GET = async (): Promise<Response> => {
  const health = await readHealth(openDesk)
  return Response.json(health, { status: health.status === 'ok' ? 200 : 503 })
}
