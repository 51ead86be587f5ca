'use client'

import { ListEntries } from '@/components/list/list-entries'
import type { RowsProps } from '@/components/list/rows-props'
import type { ContactWay } from '@/lib/core/contact-way/wire'
import { ContactWayEntry } from './contact-way-entry'

/** The contact ways on a phone. */
export const ContactWayEntries = (rows: RowsProps<ContactWay>) => (
  <ListEntries {...rows} entry={(item, row) => <ContactWayEntry item={item} {...row} />} />
)
