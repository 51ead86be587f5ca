import type { Translation } from '../translation'
import type { creations as words } from '../zh-CN/creations'

export const creations: Translation<typeof words> = {
  title: 'Creations',
  filter: 'Outcome',
  all: 'All',
  status: {
    pending: 'Being created',
    created: 'Created',
    failed: 'Not created',
    unknown: 'Outcome unknown',
    waiting: 'Waiting',
    skipped: 'Not sent',
  },
  caption: 'Every creation begun in the desk',
  unnamed: '(no name)',
  madeBy: '{name}',
  recovered: 'No answer came; the code was found in WeCom afterwards. Nothing was created twice.',
  pending: 'Written down, waiting for WeCom’s answer.',
  searching: 'No answer came; the code may exist. Next look: <time></time>.',
  lookingNow: 'No answer came; the code may exist. Looking for it.',
  temporary:
    'Temporary codes cannot be looked up, so this outcome stays unknown. If one was made it expires by itself; create another if you need it.',
  dismissed: 'Laid aside, nobody looks for it. You can still look at any time.',
  look: 'Look now',
  looking: 'Looking…',
  more: 'More',
  again: 'Create with the same settings',
  name: {
    open: 'I know its config_id',
    title: 'What is the config_id of this code?',
    text: 'The desk checks with WeCom: only a code that is what was asked for is taken for this creation.',
    label: 'config_id',
    save: 'Check and keep',
    back: 'Not now',
  },
  dismiss: 'Stop looking',
  empty: {
    title: 'Nothing created yet',
    text: 'Every code made in the desk is written down here, also those that were not created or whose outcome is unknown.',
    noneTitle: 'No such creation',
    noneText: 'Choose another outcome.',
  },
}
