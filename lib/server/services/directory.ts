import 'server-only'
import type { Department, DirectoryNames, Member } from '@/lib/core/directory'
import { foldText } from '@/lib/core/search'
import { DeskFault } from '@/lib/server/desk-fault'
import { isHubFault } from '@/lib/server/hub/hub-fault'
import type { Context } from './context'

const FRESH_MS = 10 * 60_000
const REST_MS = 30_000
const MAX_ANSWERS = 50

export interface Directory {
  /** Departments whose name or id holds `q`; larger `order` first. Throws `directory_unavailable`. */
  findDepartments(q: string): Promise<Department[]>
  /** Members whose name or userid holds `q`, at most 50. Throws `directory_unavailable`. */
  findMembers(q: string, departmentId?: number): Promise<Member[]>
  /** All ids with their names. Throws `directory_unavailable`. */
  readNames(): Promise<DirectoryNames>
}

interface Kept {
  departments: Department[]
  members: Member[]
}

const unavailable = (error: unknown): DeskFault =>
  isHubFault(error)
    ? new DeskFault('directory_unavailable', { ...error.details, cause: error })
    : new DeskFault('internal', { cause: error })

/** Departments and members of the corporation, read once and kept for a while. Not every Hub account has them. */
export const createDirectory = ({ hub, now }: Context): Directory => {
  let kept: { at: number; value: Promise<Kept> } | null = null

  const read = async (): Promise<Kept> => {
    const departments = (await hub.listDepartments()).sort((left, right) => right.order - left.order)
    const names = new Map(departments.map(({ id, name }) => [id, name]))
    const members = new Map<string, Member>()
    const lists = await Promise.all(
      departments.map(({ id }) => hub.listMembers(id, { priority: 'background' })),
    )
    for (const { userid, name, department } of lists.flat()) {
      members.set(userid, {
        userid,
        name,
        departments: department.flatMap((id) => {
          const known = names.get(id)
          return known === undefined ? [] : [{ id, name: known }]
        }),
      })
    }
    return {
      departments: departments.map(({ id, name, parentid }) => ({ id, name, parentid })),
      members: [...members.values()],
    }
  }

  const load = (): Promise<Kept> => {
    if (kept && now() - kept.at < FRESH_MS) return kept.value
    const mine = { at: now(), value: read() }
    kept = mine
    mine.value.catch(() => {
      mine.at = now() - FRESH_MS + REST_MS
    })
    return mine.value
  }

  const loadOrRefuse = () =>
    load().catch((error: unknown) => {
      throw unavailable(error)
    })

  return {
    readNames: async () => {
      const { departments, members } = await loadOrRefuse()
      return {
        members: members.map(({ userid, name }) => [userid, name]),
        departments: departments.map(({ id, name }) => [id, name]),
      }
    },
    findDepartments: async (q) => {
      const wanted = foldText(q)
      const { departments } = await loadOrRefuse()
      return departments.filter(({ id, name }) => foldText(name).includes(wanted) || String(id) === wanted)
    },
    findMembers: async (q, departmentId) => {
      const wanted = foldText(q)
      const { members } = await loadOrRefuse()
      return members
        .filter(({ userid, name }) => foldText(`${name}\n${userid}`).includes(wanted))
        .filter(
          ({ departments }) =>
            departmentId === undefined || departments.some(({ id }) => id === departmentId),
        )
        .slice(0, MAX_ANSWERS)
    },
  }
}
