import type { Translation } from '../translation'
import type { palette as words } from '../zh-CN/palette'

export const palette: Translation<typeof words> = {
  open: 'Search all',
  title: 'Search or jump to',
  description: 'Type a name or state to find channels and contact ways, or choose a page or an action.',
  placeholder: 'Search channels, contact ways, pages, actions',
  found: 'Search results',
  recent: 'Recent',
  pages: 'Pages',
  actions: 'Actions',
  batch: 'New batch',
  theme: 'Theme: {theme}',
  language: 'Language: {language}',
  none: 'Nothing found for “{query}”',
  count: '{count, plural, one {# result} other {# results}}',
  close: 'Close',
}
