'use client'

import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { ListGallery } from '@/components/list/list-gallery'
import { MissingMark } from '@/components/list/missing-mark'
import type { RowsProps } from '@/components/list/rows-props'
import { Dot } from '@/components/ui/separator-dot'
import { Time } from '@/components/ui/time'
import type { Channel } from '@/lib/core/channel/schema'
import { tagName } from '@/lib/core/channel/tag-name'
import { channelFace } from './channel-face'

const factsOf = ({ tags, createDate, missingSince }: Channel) => (
  <>
    {missingSince && <MissingMark since={missingSince} />}
    <span className="min-w-0 flex-1 truncate">
      {tags.map((tag, at) => (
        <Fragment key={tag.id}>
          {at > 0 && <Dot />}
          <bdi>{tagName(tag)}</bdi>
        </Fragment>
      ))}
    </span>
    {createDate && <Time value={createDate} className="shrink-0" />}
  </>
)

/** The channels as codes to look at. */
export const ChannelGallery = (rows: RowsProps<Channel>) => (
  <ListGallery
    {...rows}
    faceOf={channelFace}
    factsOf={factsOf}
    caption={useTranslations('channels')('caption')}
  />
)
