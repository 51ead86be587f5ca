import type { Endpoint } from './call'
import { departments, departmentsUnder, findDepartment, visibleMembersOf } from './directory'
import { takeDecimal } from './paging'
import { Refusal } from './refusal'

export const listDepartments: Endpoint = ({ query }) => {
  if (!query.has('id')) return { departments }
  return { departments: departmentsUnder(takeDepartment(query, 'id')) }
}

/** Direct members only, as WeCom does without `fetch_child`. */
export const listSimpleUsers: Endpoint = ({ query }) => ({
  user_list: visibleMembersOf(takeDepartment(query, 'departmentId')).map((member) => ({
    userid: member.userid,
    name: member.name,
    department: member.department,
    open_userid: '',
  })),
})

function takeDepartment(query: URLSearchParams, name: string): number {
  if (!query.has(name)) throw new Refusal(40058, `${name} is missing`)
  const id = takeDecimal(query, name, 0)
  if (findDepartment(id) === undefined) throw new Refusal(60123, String(id))
  return id
}
