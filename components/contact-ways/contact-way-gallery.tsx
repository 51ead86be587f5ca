'use client'

import { useTranslations } from 'next-intl'
import { ListGallery } from '@/components/list/list-gallery'
import { MissingMark } from '@/components/list/missing-mark'
import type { RowsProps } from '@/components/list/rows-props'
import { Time } from '@/components/ui/time'
import type { ContactWay } from '@/lib/core/contact-way/wire'
import { contactWayFace } from './contact-way-face'
import { Receiver } from './receiver'

const factsOf = (item: ContactWay) => (
  <>
    {item.missingSince && <MissingMark since={item.missingSince} />}
    <span className="min-w-0 flex-1">{item.fetchedAt !== null && <Receiver item={item} />}</span>
    {item.createdAt && (
      <Time value={item.createdAt} precision={item.createdPrecision ?? 'moment'} className="shrink-0" />
    )}
  </>
)

/** The contact ways as codes to look at. */
export const ContactWayGallery = (rows: RowsProps<ContactWay>) => (
  <ListGallery
    {...rows}
    faceOf={contactWayFace}
    factsOf={factsOf}
    caption={useTranslations('contactWays')('caption')}
  />
)
