import type { Endpoint } from './call'
import { findMember } from './directory'
import { takePage } from './paging'
import { Refusal } from './refusal'

export const listCustomers: Endpoint = ({ query, world, settings }) => {
  const userId = query.get('userId')
  if (userId !== null && findMember(userId) === undefined) throw new Refusal(40003)
  const customers = world
    .customers()
    .filter((customer) => userId === null || customer.followUser.some((follow) => follow.userId === userId))
  return { data: takePage(customers, query, settings.firstPage), total: customers.length }
}
