import type { Translation } from '../translation'
import type { list as words } from '../zh-CN/list'

export const list: Translation<typeof words> = {
  search: {
    label: 'Search',
    placeholder: 'Search name or state',
    clear: 'Clear search',
  },
  filter: {
    group: 'Filters',
    clearAll: 'Clear filters',
    clearOne: 'Clear the “{name}” filter',
    apply: 'Apply',
  },
  date: {
    name: 'Created',
    any: 'Any time',
    lastDays: 'Last {days} days',
    from: 'From',
    to: 'To',
    since: 'Since {from}',
    until: 'Until {to}',
    between: '{from} – {to}',
    order: 'The end lies before the start.',
  },
  sort: {
    name: 'Sort',
    column: 'Sort by',
    direction: 'Order',
    by: '{name} {way}',
    time: { desc: 'Newest first', asc: 'Oldest first' },
    text: { asc: 'A → Z', desc: 'Z → A' },
  },
  view: {
    name: 'View',
    table: 'Table',
    gallery: 'Gallery',
  },
  columns: {
    name: 'Columns',
    up: 'Move “{name}” forward',
    down: 'Move “{name}” back',
    moved: '“{name}” is now column {place, number} of {count, number}',
    width: '“{name}” is {width, number} pixels wide',
    hint: 'Alt + ↑ ↓ moves, Alt + ← → resizes',
    usual: 'Reset',
    reset: 'The columns are as usual again',
  },
  select: {
    all: 'Select all on this page',
    one: 'Select “{name}”',
    bar: 'Selected codes',
    count: '{count, number} selected',
    print: 'Print',
    copyStates: 'Copy states',
    copied: '{count, number} copied',
    clear: 'Clear selection',
    more: 'At most {max, number} codes print at once. Select fewer.',
  },
  beyond: {
    title: 'Nothing on this page',
    text: 'There {total, plural, one {is only one row} other {are only # rows}}.',
    first: 'Back to the first page',
  },
  row: {
    code: 'Show the code of “{name}”',
    unnamed: '(unnamed)',
    actions: 'Actions',
    copyState: 'Copy state',
    copyConfigId: 'Copy config_id',
    download: 'Download PNG',
    open: 'Open full page',
  },
  foot: {
    updated: 'Updated <age></age>',
    loading: 'Loading',
  },
}
