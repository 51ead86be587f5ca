import type { Translation } from '../translation'
import type { contactWays as words } from '../zh-CN/contact-ways'

export const contactWays: Translation<typeof words> = {
  title: 'Contact ways',
  create: 'New QR code',
  caption: 'List of contact ways',
  column: {
    name: 'Remark',
    type: 'Type',
    receiver: 'Answered by',
    state: 'state',
    created: 'Created',
  },
  kind: {
    single: 'Single',
    multiple: 'Multiple',
    temporary: 'Temporary',
    miniprogram: 'Control',
    pending: 'Loading',
    unknown: 'Unknown',
  },
  receiver: {
    users: '{names}',
    more: '{names} and others, {count, number} in all',
    departments: '{count, plural, one {# department} other {# departments}}',
    both: '{users}, {departments}',
  },
  filter: {
    type: 'Type',
    scene: 'Scene',
    any: 'Any',
    single: 'Single',
    multiple: 'Multiple',
    miniprogram: 'Mini-program control',
    qrCode: 'QR code',
    user: 'Colleague',
    userPlaceholder: 'Member userid',
  },
  note: 'Not listed by WeCom: codes made before 2021-07-10, and temporary ones not made in this desk',
  range: 'Codes made in the last {days} days',
  reading: 'Reading details {done, number} of {total, number}; what is there can be used already.',
  progress: 'Progress of reading details',
  createdDay: '{day}',
  unknownDate: 'Date unknown',
  empty: {
    title: 'No contact ways in this time',
    text: 'WeCom lists only codes made through the API within the chosen time. Widen the range or create one.',
    textViewer: 'WeCom lists only codes made through the API within the chosen time. Widen the range.',
  },
  noMatch: 'No contact way matches “{query}”. Try another word or clear the filters.',
  noMatchFilter: 'No contact way matches these filters. Change or clear them.',
}
