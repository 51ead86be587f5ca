import type { Translation } from '../translation'
import type { channels as words } from '../zh-CN/channels'

export const channels: Translation<typeof words> = {
  title: 'Channels',
  create: 'New QR code',
  column: {
    name: 'Channel',
    tags: 'Tags',
    state: 'state',
    configId: 'config_id',
    created: 'Created',
  },
  caption: 'List of channels',
  tag: {
    name: 'Tags',
    search: 'Find a tag',
    none: 'No such tag',
    mode: 'Several tags',
    all: 'All of them',
    any: 'Any of them',
    chosen: '{count, plural, one {# tag} other {# tags}}',
    anyOf: 'Any of {count, number} tags',
  },
  panel: {
    untagged: 'No tags',
    noDate: 'No creation date',
    noConfigId: 'This channel has no config_id, so there is no QR code to get.',
    openPage: 'Open full page',
    previous: 'Previous',
    next: 'Next',
    switch: 'Switch',
  },
  empty: {
    title: 'No channels yet',
    text: 'Channels are made in the Hub’s own console and appear here once synced. Need a QR code now? You can create one directly.',
    textViewer: 'Channels are made in the Hub’s own console and appear here once synced.',
  },
  noMatch: 'No channel matches “{query}”. Try another word or clear the filters.',
  noMatchFilter: 'No channel matches these filters. Change or clear them.',
  note: 'Codes made through the API are under “Contact ways”',
  reading: 'Reading {done, number} of {total, number} channels; search results are incomplete.',
}
