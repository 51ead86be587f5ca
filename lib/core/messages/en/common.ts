import type { Translation } from '../translation'
import type { common as words } from '../zh-CN/common'

export const common: Translation<typeof words> = {
  product: 'Channel Desk',
  close: 'Close',
  notice: 'Notice',
  cancel: 'Cancel',
  back: 'Back',
  retry: 'Retry',
  clearFilters: 'Clear filters',
  clear: 'Clear',
  copy: 'Copy {label}',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying. Select the text and press Ctrl + C',
  listSeparator: ', ',
  sentenceGap: ' ',
  moreTags: '{count, plural, one {# more tag} other {# more tags}}: {names}',
  counter: {
    characters: '{used, number} / {limit, number}',
    bytes: '{used, number} / {limit, number} bytes',
  },
  time: {
    now: 'just now',
    minutes: '{count, plural, one {# minute ago} other {# minutes ago}}',
    hours: '{count, plural, one {# hour ago} other {# hours ago}}',
    today: 'today',
    todayAt: 'today {time}',
    yesterday: 'yesterday',
    yesterdayAt: 'yesterday {time}',
    month:
      '{month, select, 1 {Jan} 2 {Feb} 3 {Mar} 4 {Apr} 5 {May} 6 {Jun} 7 {Jul} 8 {Aug} 9 {Sep} 10 {Oct} 11 {Nov} other {Dec}} {day}',
    monthAt:
      '{month, select, 1 {Jan} 2 {Feb} 3 {Mar} 4 {Apr} 5 {May} 6 {Jun} 7 {Jul} 8 {Aug} 9 {Sep} 10 {Oct} 11 {Nov} other {Dec}} {day}, {time}',
    unknown: 'time unknown',
  },
  pages: {
    label: 'Pages',
    range: '{from, number}–{to, number} of {total, number}',
    none: 'Nothing here',
    size: '{size, number} a page',
    sizeLabel: 'Entries a page',
    previous: 'Previous page',
    next: 'Next page',
  },
  who: {
    you: 'You',
    wecom_admin: 'The WeCom administrator',
    hub_support: 'Hub support',
    desk_admin: 'Whoever runs the desk',
  },
  error: {
    who: 'Who can fix it',
    code: 'Error code',
    detail: 'Original text',
    copyCode: 'Copy error code',
    copyDetail: 'Copy original text',
    retryAfter: 'Try again in {seconds, plural, =1 {1 second} other {# seconds}}.',
    retryAfterMinutes: 'Try again in {minutes, plural, =1 {1 minute} other {# minutes}}.',
  },
}
