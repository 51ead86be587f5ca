import 'server-only'
import type { ContactWayFields } from '@/lib/core/contact-way/wire'
import { type CallHub, createHubCaller, type HubOptions } from './call'
import { isHubFault } from './hub-fault'
import type { Priority } from './limiter'
import {
  addAnswer,
  channelListAnswer,
  departmentListAnswer,
  departmentMembersAnswer,
  getAnswer,
  type HubChannel,
  listAnswer,
} from './schemas'

export interface CallOptions {
  priority?: Priority
  signal?: AbortSignal
}

export interface AddOptions extends CallOptions {
  /** Runs just before the call leaves; whatever it throws keeps it from leaving. */
  beforeSend?: () => Promise<void>
}

export interface Hub {
  /** One page of channels. `current` counts from 1 or from 0, whichever the Hub does; `pageSize` ≤ 1000. */
  listChannels(
    page: { current: number; pageSize: number },
    options?: CallOptions,
  ): Promise<{ channels: HubChannel[]; total: number | undefined }>
  /** Makes a contact way. Sent once; see the fault's `outcome` for whether it may exist all the same. */
  addContactWay(request: object, options?: AddOptions): Promise<{ config_id: string; qr_code?: string }>
  getContactWay(configId: string, options?: CallOptions): Promise<ContactWayFields>
  /** One page of config ids made in [startTime, endTime], unix seconds, until now by default; `limit` ≤ 1000. */
  listContactWays(
    page: { startTime: number; endTime?: number; cursor?: string; limit: number },
    options?: CallOptions,
  ): Promise<{ configIds: string[]; nextCursor: string | undefined }>
  listDepartments(
    options?: CallOptions,
  ): Promise<{ id: number; name: string; parentid: number; order: number }[]>
  listMembers(
    departmentId: number,
    options?: CallOptions,
  ): Promise<{ userid: string; name: string; department: number[] }[]>
}

const CONFIG_ID_MISSING = 41043
const TYPE_MISSING = 41037
const didNotArrive = (error: unknown): boolean =>
  isHubFault(error) && (error.details.errcode === CONFIG_ID_MISSING || error.details.errcode === TYPE_MISSING)

const withOptions = ({ priority = 'interactive', signal }: CallOptions = {}) => ({
  priority,
  ...(signal ? { signal } : {}),
})

const withoutMissing = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

/** `contactWay/get` wants its `config_id` in the query or in a body: whichever worked is remembered. */
const createGetContactWay = (call: CallHub): Hub['getContactWay'] => {
  let place: 'query' | 'body' = 'query'
  const ask = (configId: string, from: 'query' | 'body', options?: CallOptions) =>
    call({
      method: 'GET',
      path: '/contactWay/get',
      ...(from === 'query' ? { query: { config_id: configId } } : { body: { config_id: configId } }),
      schema: getAnswer,
      kind: 'read',
      ...withOptions(options),
    })
  return async (configId, options) => {
    const tried = place
    const fields = await ask(configId, tried, options).catch(async (error: unknown) => {
      if (!didNotArrive(error)) throw error
      const other = tried === 'query' ? 'body' : 'query'
      const answer = await ask(configId, other, options)
      place = other
      return answer
    })
    return { ...withoutMissing(fields), config_id: fields.config_id || configId } as ContactWayFields
  }
}

/** The Hub's verbs. No module holds a secret: everything comes in `options`. */
export const createHub = (options: HubOptions): Hub => {
  const call = createHubCaller(options)
  return {
    listChannels: async ({ current, pageSize }, callOptions) => {
      const { data, total } = await call({
        method: 'GET',
        path: '/channel/list',
        query: { current: String(current), pageSize: String(pageSize) },
        schema: channelListAnswer,
        kind: 'read',
        ...withOptions(callOptions),
      })
      return { channels: data, total }
    },
    addContactWay: async (request, callOptions) =>
      withoutMissing(
        await call({
          method: 'POST',
          path: '/contactWay/add',
          body: request,
          schema: addAnswer,
          kind: 'write',
          ...withOptions(callOptions),
          ...(callOptions?.beforeSend ? { beforeSend: callOptions.beforeSend } : {}),
        }),
      ) as { config_id: string; qr_code?: string },
    getContactWay: createGetContactWay(call),
    listContactWays: async ({ startTime, endTime, cursor, limit }, callOptions) => {
      const { contact_way, next_cursor } = await call({
        method: 'POST',
        path: '/contactWay/list',
        body: {
          start_time: startTime,
          ...(endTime === undefined ? {} : { end_time: endTime }),
          ...(cursor ? { cursor } : {}),
          limit,
        },
        schema: listAnswer,
        kind: 'read',
        ...withOptions(callOptions),
      })
      return {
        configIds: (contact_way ?? []).map(({ config_id }) => config_id),
        nextCursor: next_cursor || undefined,
      }
    },
    listDepartments: async (callOptions) =>
      (
        await call({
          method: 'GET',
          path: '/department/list',
          schema: departmentListAnswer,
          kind: 'read',
          ...withOptions(callOptions),
        })
      ).departments,
    listMembers: async (departmentId, callOptions) =>
      (
        await call({
          method: 'GET',
          path: '/department/simpleUser',
          query: { departmentId: String(departmentId) },
          schema: departmentMembersAnswer,
          kind: 'read',
          ...withOptions(callOptions),
        })
      ).user_list,
  }
}
