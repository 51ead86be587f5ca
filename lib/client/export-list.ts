import type { ListName } from '@/lib/core/list-look'
import { askDesk } from './fetcher'

const fileNameOf = (response: Response): string => {
  const stated = response.headers.get('content-disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(stated)?.[1]
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/i.exec(stated)?.[1] ?? 'export')
}

const order = (list: ListName, configIds: readonly string[], format: 'csv' | 'xlsx' | 'txt') =>
  askDesk(`/api/${list}/export`, { method: 'POST', body: { configIds, format } })

/** Saves a table of what was chosen. */
export const saveTable = async (list: ListName, configIds: readonly string[], format: 'csv' | 'xlsx') => {
  const response = await order(list, configIds, format)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = fileNameOf(response)
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** The states of what was chosen, one a line. */
export const readStates = async (list: ListName, configIds: readonly string[]): Promise<string> =>
  (await order(list, configIds, 'txt')).text()
