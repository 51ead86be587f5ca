import { useQuery } from '@tanstack/react-query'
import { namesQuery } from './directory-queries'

/** Names for ids: the directory's where it is there, else the ids themselves. */
export const useNames = () => {
  const { data } = useQuery(namesQuery)
  return {
    member: (userid: string): string => data?.members.get(userid) ?? userid,
    department: (id: number): string | undefined => data?.departments.get(id),
  }
}
