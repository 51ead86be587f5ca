import 'server-only'
import { configIdSchema } from '@/lib/core/contact-way/config-id'
import { DeskFault } from '@/lib/server/desk-fault'

/** The config id in the path. Throws `contact_way_not_found` for what cannot be one. */
export const readConfigId = (params: Record<string, string | string[] | undefined>): string => {
  const parsed = configIdSchema.safeParse(params.configId)
  if (!parsed.success) throw new DeskFault('contact_way_not_found')
  return parsed.data
}
