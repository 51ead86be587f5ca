import 'server-only'
import { DeskFault } from '@/lib/server/desk-fault'
import { answering, type Handler, type Params, route } from './route'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
type Method = (typeof methods)[number]

/**
 * Handlers for the methods that a route does not have, in the form of every other error.
 * `isOpen`: the route asks for no session, and neither do they.
 */
export const methodsBeside = <M extends Method>(
  known: readonly M[],
  { isOpen = false } = {},
): Record<Exclude<Method, M>, Handler<Params>> => {
  const allow = known.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
  const run = async (): Promise<never> => {
    throw new DeskFault('method_not_allowed', { allow })
  }
  const handler = isOpen ? answering<Params>(run) : route({ role: 'viewer', run })
  const names: readonly Method[] = known
  return Object.fromEntries(
    methods.filter((method) => !names.includes(method)).map((method) => [method, handler]),
  ) as Record<Exclude<Method, M>, Handler<Params>>
}
