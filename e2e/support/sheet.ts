import type { Locator, Page } from '@playwright/test'
import type { SimulatedContactWay, Simulator } from '../../lib/simulator/simulator'
import { expect } from './test'

let used = 0

/** A word that no other test has in its states and names. */
export const ownWord = (): string => {
  used += 1
  return `${Date.now().toString(36)}${used}`
}

export const openSource = async (page: Page): Promise<void> => {
  await page.goto('/batches/new')
  await expect(page.getByRole('button', { name: '选择文件' })).toBeVisible()
}

interface SheetFile {
  name: string
  mimeType?: string
  buffer: Buffer
}

export const csvFile = (rows: readonly (readonly string[])[], name = '冬季门店.csv'): SheetFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n')),
})

/** Chooses a file and waits until its rows and the directory are there. */
export const upload = async (page: Page, { mimeType = '', ...file }: SheetFile): Promise<Locator> => {
  await page.locator('input[type=file]').setInputFiles({ ...file, mimeType })
  return settled(page)
}

export const settled = async (page: Page): Promise<Locator> => {
  const grid = page.getByRole('grid', { name: '表格' })
  await expect(grid).toBeVisible()
  await expect(page.getByText(/^正在通讯录里找/)).toHaveCount(0)
  return grid
}

/** A cell by the line of its row, as the spreadsheet counts, and the name of its column. */
export const cellOf = async (page: Page, line: number, column: string): Promise<Locator> => {
  await expect(page.getByRole('grid')).toBeVisible()
  const names = await page.getByRole('grid').getByRole('columnheader').allInnerTexts()
  const at = names.findIndex((name) => name.trim().startsWith(column))
  if (at < 0) throw new Error(`No column ${column} among ${names.join(', ')}`)
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: String(line), exact: true }) })
  return row.locator(`[aria-colindex="${at + 1}"]`)
}

/** Says yes to the question before a batch, and waits for its page. */
export const createBatch = async (page: Page, count: number): Promise<void> => {
  await page.getByRole('button', { name: `创建 ${count} 个`, exact: true }).click()
  const question = page.getByRole('dialog', { name: `创建 ${count} 个二维码？` })
  await expect(question.getByRole('button', { name: '再看看' })).toBeFocused()
  await question.getByRole('button', { name: `创建 ${count} 个` }).click()
  await expect(page).toHaveURL(/\/batches\/[\w-]{36}$/)
}

export const madeWith = ({ contactWays }: Simulator, word: string): SimulatedContactWay[] =>
  [...contactWays.values()].filter(({ state, remark }) => `${state} ${remark}`.includes(word))
