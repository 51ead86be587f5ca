import { openDesk } from '@/lib/server/desk'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readHealth } from '@/lib/server/services/read-health'

export const dynamic = 'force-dynamic'

export const GET = async (): Promise<Response> => {
  const health = await readHealth(openDesk)
  return Response.json(health, { status: health.status === 'ok' ? 200 : 503 })
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'], { isOpen: true })
