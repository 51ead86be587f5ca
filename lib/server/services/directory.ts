import 'server-only'
import type { Department, DirectoryNames, Member } from '@/lib/core/directory'
import { foldText } from '@/lib/core/search'
import { DeskFault } from '@/lib/server/desk-fault'
import { isHubFault } from '@/lib/server/hub/hub-fault'
import {
  type KnownDepartment,
  type KnownMember,
  readDirectory,
  saveDirectory,
} from '@/lib/server/store/directory'
import type { Context } from './context'
import { keepAnswer } from './kept-answer'

const MAX_ANSWERS = 50

export interface Directory {
  /** Departments whose name or id holds `q`; larger `order` first. Throws `directory_unavailable`. */
  findDepartments(q: string): Promise<Department[]>
  /** Members whose name or userid holds `q`, at most 50; everybody of a department. Throws `directory_unavailable`. */
  findMembers(q: string, departmentId?: number): Promise<Member[]>
  /** All ids with their names. Throws `directory_unavailable`. */
  readNames(): Promise<DirectoryNames>
}

const unavailable = (error: unknown): DeskFault =>
  isHubFault(error)
    ? new DeskFault('directory_unavailable', { ...error.details, cause: error })
    : new DeskFault('internal', { cause: error })

interface Everybody {
  everybody: Member[]
  isComplete: boolean
}

/**
 * Departments and members of the corporation, read once and kept for a while; those of the last time while the Hub is
 * away. Not every Hub account has them.
 */
export const createDirectory = ({ hub, now, log, store }: Context): Directory => {
  const known = () => readDirectory(store).catch(() => null)

  const departments = keepAnswer(async (): Promise<KnownDepartment[]> => {
    try {
      return (await hub.listDepartments()).sort((left, right) => right.order - left.order)
    } catch (error) {
      const before = await known()
      if (!before) throw error
      return before.departments.sort((left, right) => right.order - left.order)
    }
  }, now)

  const keep = async (all: KnownDepartment[], members: KnownMember[]) => {
    await saveDirectory(store, {
      departments: all.map(({ id, name, parentid, order }) => ({ id, name, parentid, order })),
      members,
    }).catch((error: unknown) => log.error({ error }, 'the directory could not be kept'))
  }

  const membersBefore = async (all: readonly KnownDepartment[]): Promise<Everybody | null> => {
    const before = await known()
    if (!before || before.members.length === 0) return null
    const names = new Map(all.map(({ id, name }) => [id, name]))
    const everybody = before.members.map(({ departments: ids, ...member }) => ({
      ...member,
      departments: ids.flatMap((id) => {
        const name = names.get(id)
        return name === undefined ? [] : [{ id, name }]
      }),
    }))
    return { everybody, isComplete: false }
  }

  const readMembers = async (): Promise<Everybody> => {
    const all = await departments()
    const names = new Map(all.map(({ id, name }) => [id, name]))
    const lists = await Promise.allSettled(all.map(({ id }) => hub.listMembers(id, { priority: 'batch' })))
    const broken = lists.filter((list) => list.status === 'rejected')
    if (broken.length > 0 && broken.length === lists.length) {
      const before = await membersBefore(all)
      if (!before) throw broken[0]?.reason
      return before
    }
    if (broken.length > 0) log.warn({ departments: broken.length }, 'members of some departments are unknown')
    const found = lists.flatMap((list) => (list.status === 'fulfilled' ? list.value : []))
    const members = found.map(({ userid, name, department }): [string, Member] => [
      userid,
      {
        userid,
        name,
        departments: department.flatMap((id) => {
          const known = names.get(id)
          return known === undefined ? [] : [{ id, name: known }]
        }),
      },
    ])
    const everybody = [...new Map(members).values()]
    const isComplete = broken.length === 0
    if (isComplete) {
      await keep(
        all,
        everybody.map((member) => ({ ...member, departments: member.departments.map(({ id }) => id) })),
      )
    }
    return { everybody, isComplete }
  }
  const members = keepAnswer(readMembers, now)

  const orUnavailable = <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((error: unknown) => {
      throw unavailable(error)
    })

  return {
    readNames: async () => {
      const { everybody, isComplete } = await orUnavailable(members())
      return {
        isComplete,
        members: everybody.map(({ userid, name }) => [userid, name]),
        departments: (await orUnavailable(departments())).map(({ id, name }) => [id, name]),
      }
    },
    findDepartments: async (q) => {
      const wanted = foldText(q)
      return (await orUnavailable(departments()))
        .filter(({ id, name }) => foldText(name).includes(wanted) || String(id) === wanted)
        .map(({ id, name, parentid }) => ({ id, name, parentid }))
    },
    findMembers: async (q, departmentId) => {
      const wanted = foldText(q)
      return (await orUnavailable(members())).everybody
        .filter(({ userid, name }) => foldText(`${name}\n${userid}`).includes(wanted))
        .filter(
          (member) => departmentId === undefined || member.departments.some(({ id }) => id === departmentId),
        )
        .slice(0, departmentId === undefined ? MAX_ANSWERS : undefined)
    },
  }
}
