import { batchSheet } from './en/batch-sheet'
import { batches } from './en/batches'
import { brand } from './en/brand'
import { channels } from './en/channels'
import { code } from './en/code'
import { codeStyle } from './en/code-style'
import { common } from './en/common'
import { contactWays } from './en/contact-ways'
import { creations } from './en/creations'
import { detail } from './en/detail'
import { errors } from './en/errors'
import { exporting } from './en/exporting'
import { form } from './en/form'
import { hubErrors } from './en/hub-errors'
import { issues } from './en/issues'
import { list } from './en/list'
import { palette } from './en/palette'
import { print } from './en/print'
import { scan } from './en/scan'
import { settings } from './en/settings'
import { shell } from './en/shell'
import { signIn } from './en/sign-in'
import type { Messages } from './zh-CN'

export const en: Messages = {
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
