import type { Locale } from '../locale'
import { sheet as en } from './en/sheet'
import { type SheetWords, sheet as zhCN } from './zh-CN/sheet'

/** The words of files, apart from the catalogue, which goes with every page. Plain texts, without values. */
export const sheetWords: Record<Locale, SheetWords> = { 'zh-CN': zhCN, en }
