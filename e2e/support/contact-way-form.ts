import type { Locator, Page } from '@playwright/test'
import type { SimulatedContactWay, Simulator } from '../../lib/simulator/simulator'
import { expect } from './test'

/** Where the simulator's faults for new codes go. */
export const ADD = '/contactWay/add'

export const openForm = async (page: Page, query = ''): Promise<void> => {
  await page.goto(`/contact-ways/new${query}`)
  await expect(page.getByRole('radiogroup', { name: '接待方式' })).toBeVisible()
}

export const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })

export const chooseMember = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('combobox', { name: '接待同事' }).fill(name)
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
  await expect(page.getByRole('button', { name: `移除 ${name}` })).toBeVisible()
}

/** The simplest code: one colleague and a name. */
export const fillSimplest = async (page: Page, remark: string): Promise<void> => {
  await chooseMember(page, '林晓')
  await field(page, '备注名称').fill(remark)
}

export const turnOnTemporary = async (page: Page): Promise<void> => {
  await page.getByRole('switch', { name: '使用临时会话' }).click()
  await expect(field(page, '文字')).toBeVisible()
}

/** Presses the form's button and answers the question that follows. */
export const ask = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: '创建二维码', exact: true }).click()
  const question = page.getByRole('dialog', { name: '创建这个二维码？' })
  await expect(question.getByRole('button', { name: '再看看' })).toBeFocused()
  return question
}

export const confirm = async (page: Page): Promise<void> => {
  const question = await ask(page)
  await question.getByRole('button', { name: '创建二维码' }).click()
}

/** From a filled form to the dialog of the made code. */
export const create = async (page: Page): Promise<Locator> => {
  await confirm(page)
  const made = page.getByRole('dialog', { name: /已创建$/ })
  await expect(made.getByText('config_id', { exact: true })).toBeVisible()
  return made
}

export const storedAs = (simulator: Simulator, remark: string): SimulatedContactWay[] =>
  [...simulator.contactWays.values()].filter((way) => way.remark === remark)
