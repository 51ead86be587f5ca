import { batchSheet } from './zh-CN/batch-sheet'
import { batches } from './zh-CN/batches'
import { brand } from './zh-CN/brand'
import { channels } from './zh-CN/channels'
import { code } from './zh-CN/code'
import { codeStyle } from './zh-CN/code-style'
import { common } from './zh-CN/common'
import { contactWays } from './zh-CN/contact-ways'
import { creations } from './zh-CN/creations'
import { detail } from './zh-CN/detail'
import { errors } from './zh-CN/errors'
import { exporting } from './zh-CN/exporting'
import { form } from './zh-CN/form'
import { hubErrors } from './zh-CN/hub-errors'
import { issues } from './zh-CN/issues'
import { list } from './zh-CN/list'
import { palette } from './zh-CN/palette'
import { print } from './zh-CN/print'
import { scan } from './zh-CN/scan'
import { settings } from './zh-CN/settings'
import { shell } from './zh-CN/shell'
import { signIn } from './zh-CN/sign-in'

export const zhCN = {
  batchSheet,
  batches,
  brand,
  channels,
  code,
  codeStyle,
  common,
  contactWays,
  creations,
  detail,
  errors,
  exporting,
  form,
  hubErrors,
  issues,
  list,
  palette,
  print,
  scan,
  settings,
  shell,
  signIn,
}

import type { Translation } from './translation'
export type Messages = Translation<typeof zhCN>
