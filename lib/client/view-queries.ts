import { queryOptions } from '@tanstack/react-query'
import type { ListName, ListView } from '@/lib/core/list-look'
import type { ChangeView, CreateView, View } from '@/lib/core/view'
import { askDesk, callDesk } from './fetcher'

/** One's own views of a list and those that are shared with everybody. */
export const viewsQuery = (list: ListName) =>
  queryOptions({
    queryKey: ['views', list],
    queryFn: ({ signal }) => callDesk<{ items: View[] }>(`/api/views?list=${list}`, { signal }),
  })

/**
 * The address of a list as a view keeps it: without page and what is open, with how it is drawn, in one order whatever it
 * was built in. `drawn` stands in where the address does not say.
 */
export const toViewQuery = (query: string, drawn: ListView): string => {
  const params = new URLSearchParams(query)
  if (!params.has('view')) params.set('view', drawn)
  params.delete('page')
  params.delete('open')
  params.sort()
  return params.toString()
}

export const keepView = (view: CreateView) => callDesk<View>('/api/views', { method: 'POST', body: view })

export const changeView = (id: string, change: ChangeView) =>
  callDesk<View>(`/api/views/${encodeURIComponent(id)}`, { method: 'PATCH', body: change })

export const deleteView = (id: string) =>
  askDesk(`/api/views/${encodeURIComponent(id)}`, { method: 'DELETE' })
