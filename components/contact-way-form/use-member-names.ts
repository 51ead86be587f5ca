'use client'
import { useQuery } from '@tanstack/react-query'
import { namesQuery } from '@/lib/client/directory-queries'

export interface NamedMember {
  userid: string
  /** Undefined while the directory is not read, cannot be read, or has no such member. */
  name: string | undefined
  /** The directory was read and does not have this userid. */
  isStranger: boolean
}

/** The members with their names, as far as the directory tells them. */
export const useMemberNames = (userids: readonly string[]): NamedMember[] => {
  const { data } = useQuery(namesQuery)
  return userids.map((userid) => {
    const name = data?.members.get(userid)
    return { userid, name, isStranger: data !== undefined && name === undefined }
  })
}
