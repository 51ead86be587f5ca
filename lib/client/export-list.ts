import type { ListName } from '@/lib/core/list-look'
import { askDesk } from './fetcher'
import { saveFile } from './save-file'

const fileNameOf = (response: Response): string => {
  const stated = response.headers.get('content-disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(stated)?.[1]
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/i.exec(stated)?.[1] ?? 'export')
}

const order = (list: ListName, configIds: readonly string[], format: 'csv' | 'xlsx' | 'txt') =>
  askDesk(`/api/${list}/export`, { method: 'POST', body: { configIds, format } })

/** Saves a file under the name that the desk gives it. */
export const saveAnswer = async (response: Response): Promise<void> =>
  saveFile(await response.blob(), fileNameOf(response))

/** Saves a table of what was chosen. */
export const saveTable = async (list: ListName, configIds: readonly string[], format: 'csv' | 'xlsx') =>
  saveAnswer(await order(list, configIds, format))

/** Saves sharp codes as one archive, those that cannot be made named in its manifest. */
export const saveCodes = async (configIds: readonly string[], format: 'svg' | 'png') =>
  saveAnswer(await askDesk('/api/exports', { method: 'POST', body: { configIds, format } }))

/** The states of what was chosen, one a line. */
export const readStates = async (list: ListName, configIds: readonly string[]): Promise<string> =>
  (await order(list, configIds, 'txt')).text()
