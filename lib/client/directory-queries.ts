import { queryOptions } from '@tanstack/react-query'
import type { DirectoryNames, Member } from '@/lib/core/directory'
import { callDesk } from './fetcher'

/** Members whose name or userid holds `q`. A Hub without a directory answers `directory_unavailable`. */
export const membersQuery = (q: string) =>
  queryOptions({
    queryKey: ['directory', 'members', q],
    queryFn: ({ signal }) =>
      callDesk<{ items: Member[] }>(`/api/directory/members?q=${encodeURIComponent(q)}`, { signal }),
    staleTime: 10 * 60_000,
    retry: false,
  })

/** Everybody of a department. */
export const departmentMembersQuery = (departmentId: number) =>
  queryOptions({
    queryKey: ['directory', 'members', 'of', departmentId],
    queryFn: ({ signal }) =>
      callDesk<{ items: Member[] }>(`/api/directory/members?departmentId=${departmentId}`, { signal }),
    staleTime: 10 * 60_000,
    retry: false,
  })

export interface NamesOfDirectory {
  members: ReadonlyMap<string, string>
  departments: ReadonlyMap<number, string>
  /** False when the members of some departments could not be read. */
  isComplete: boolean
}

/** All names of the directory, to show people instead of ids. */
export const namesQuery = queryOptions({
  queryKey: ['directory', 'names'],
  queryFn: async ({ signal }): Promise<NamesOfDirectory> => {
    const answer = await callDesk<DirectoryNames>('/api/directory/names', { signal })
    return { ...answer, members: new Map(answer.members), departments: new Map(answer.departments) }
  },
  staleTime: 10 * 60_000,
  retry: false,
})
