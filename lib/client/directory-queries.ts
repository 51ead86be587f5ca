import { queryOptions } from '@tanstack/react-query'
import type { Member } from '@/lib/core/directory'
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

export interface DirectoryNames {
  members: ReadonlyMap<string, string>
  departments: ReadonlyMap<number, string>
}

/** All names of the directory, to show people instead of ids. */
export const namesQuery = queryOptions({
  queryKey: ['directory', 'names'],
  queryFn: async ({ signal }): Promise<DirectoryNames> => {
    const answer = await callDesk<{ members: [string, string][]; departments: [number, string][] }>(
      '/api/directory/names',
      { signal },
    )
    return { members: new Map(answer.members), departments: new Map(answer.departments) }
  },
  staleTime: 10 * 60_000,
  retry: false,
})
