import type { ListName } from '@/lib/core/list-look'
import { askDesk } from './fetcher'
import { fileNameOf } from './file-name-of'
import { saveFile } from './save-file'

const order = (list: ListName, configIds: readonly string[], format: 'csv' | 'xlsx' | 'txt') =>
  askDesk(`/api/${list}/export`, { method: 'POST', body: { configIds, format } })

/** Saves a file under the name that the desk gives it. */
export const saveAnswer = async (response: Response): Promise<void> =>
  saveFile(await response.blob(), fileNameOf(response))

/** Saves a table of what was chosen. */
export const saveTable = async (list: ListName, configIds: readonly string[], format: 'csv' | 'xlsx') =>
  saveAnswer(await order(list, configIds, format))

/** The states of what was chosen, one a line. */
export const readStates = async (list: ListName, configIds: readonly string[]): Promise<string> =>
  (await order(list, configIds, 'txt')).text()
