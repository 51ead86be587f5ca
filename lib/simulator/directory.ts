import { givenNames, staff, surnames } from './people'
import { Random } from './random'
import type { RefusalCode } from './refusal'

export interface Department {
  readonly id: number
  readonly name: string
  readonly parentid: number
  readonly order: number
}

export interface Member {
  readonly userid: string
  readonly name: string
  readonly department: readonly number[]
  /** Why this member cannot stand behind a contact way. */
  readonly obstacle?: RefusalCode
}

export const departments: readonly Department[] = [
  [1, '总部', 0],
  [2, '上海大区', 1],
  [3, '静安寺店', 2],
  [4, '徐汇店', 2],
  [5, '南京东路店', 2],
  [6, '浦东店', 2],
  [7, '杭州大区', 1],
  [8, '杭州湖滨店', 7],
  [9, '杭州滨江店', 7],
  [10, '苏州大区', 1],
  [11, '苏州中心店', 10],
  [12, '苏州园区店', 10],
  [13, '市场部', 1],
  [14, '客服中心', 1],
  [15, '静安寺店前台', 3],
  [16, '徐汇店客服部', 4],
  [17, '南东店客服部', 5],
  [18, '全员', 1],
].map(([id, name, parentid]) => ({
  id: Number(id),
  name: String(name),
  parentid: Number(parentid),
  order: 100_000_000 - Number(id) * 1000,
}))

const obstacles: Readonly<Record<string, RefusalCode>> = {
  hejingyi: 84074,
  outside: 60011,
  qianxinlai: 41054,
  fengjiahe: 701008,
}

const EVERYONE = 18
const EVERYONE_COUNT = 120

const members: readonly Member[] = [
  ...staff.map(({ userid, name }, at) =>
    makeMember(userid, name, [1 + (at % 17), ...(at % 9 === 0 ? [14] : [])]),
  ),
  ...Array.from({ length: EVERYONE_COUNT }, (_, at) => {
    const random = new Random(`staff ${at}`)
    const name = random.pick(surnames) + random.pick(givenNames)
    return makeMember(`staff${String(at + 1).padStart(3, '0')}`, name, [EVERYONE])
  }),
]

const byUserid = new Map(members.map((member) => [member.userid, member]))

/** Members that the seed and the generated channels may use. */
export const receivers = members.filter(
  (member) => member.obstacle === undefined && !member.department.includes(EVERYONE),
)

export function findMember(userid: string): Member | undefined {
  return byUserid.get(userid)
}

export function findDepartment(id: number): Department | undefined {
  return departments.find((department) => department.id === id)
}

/** The department and everything below it. */
export function departmentsUnder(id: number): Department[] {
  return departments.flatMap((department) => {
    if (department.id === id) return [department]
    return department.parentid === id ? departmentsUnder(department.id) : []
  })
}

/** Members of exactly this department that the Hub's application can see. */
export function visibleMembersOf(id: number): Member[] {
  return members.filter((member) => member.department.includes(id) && member.obstacle !== 60011)
}

/** How many people a contact way reaches once departments are expanded to all their levels. */
export function countPeople(user: readonly string[], party: readonly number[]): number {
  const people = new Set(user)
  for (const id of party) {
    for (const department of departmentsUnder(id)) {
      for (const member of visibleMembersOf(department.id)) people.add(member.userid)
    }
  }
  return people.size
}

function makeMember(userid: string, name: string, department: readonly number[]): Member {
  const obstacle = obstacles[userid]
  const member = { userid, name, department: [...new Set(department)] }
  return obstacle === undefined ? member : { ...member, obstacle }
}
