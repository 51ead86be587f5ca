'use client'
import { useTranslations } from 'next-intl'
import type { Attachment } from '@/lib/core/contact-way/form'
import {
  MAX_LINK_DESC_BYTES,
  MAX_LINK_TITLE_BYTES,
  MAX_MINIPROGRAM_TITLE_BYTES,
} from '@/lib/core/contact-way/limits'
import { FieldPair } from './form-section'
import { TextField } from './text-field'

const at = (field: string) => `temporary.closing.attachment.${field}`

/** The fields of the one attachment; a kind without fields here would not compile. */
export const AttachmentFields = ({ kind }: { kind: Attachment['kind'] }) => {
  switch (kind) {
    case 'none':
      return null
    case 'image':
      return <ImageFields />
    case 'link':
      return <LinkFields />
    case 'miniprogram':
      return <MiniprogramFields />
  }
}

const ImageFields = () => {
  const t = useTranslations('form.closing')
  return (
    <TextField key={at('media_id')} name={at('media_id')} label={t('mediaId')} hint={t('mediaHint')} mono />
  )
}

const LinkFields = () => {
  const t = useTranslations('form')
  return (
    <>
      <FieldPair>
        <TextField
          name={at('title')}
          label={t('closing.linkTitle')}
          limit={{ count: 'bytes', max: MAX_LINK_TITLE_BYTES }}
        />
        <TextField name={at('url')} label={t('closing.linkUrl')} placeholder="https://" type="url" mono />
      </FieldPair>
      <FieldPair>
        <TextField
          name={at('desc')}
          label={t('closing.linkDesc')}
          note={t('optional')}
          limit={{ count: 'bytes', max: MAX_LINK_DESC_BYTES }}
        />
        <TextField
          name={at('picurl')}
          label={t('closing.linkPicture')}
          note={t('optional')}
          placeholder="https://"
          type="url"
          mono
        />
      </FieldPair>
    </>
  )
}

const MiniprogramFields = () => {
  const t = useTranslations('form.closing')
  return (
    <>
      <FieldPair>
        <TextField
          name={at('title')}
          label={t('cardTitle')}
          limit={{ count: 'bytes', max: MAX_MINIPROGRAM_TITLE_BYTES }}
        />
        <TextField name={at('appid')} label={t('appid')} mono />
      </FieldPair>
      <FieldPair>
        <TextField name={at('page')} label={t('page')} mono />
        <TextField
          name={at('pic_media_id')}
          label={t('cover')}
          hint={t('mediaHint')}
          trailingHint={t('coverAdvice')}
          mono
        />
      </FieldPair>
    </>
  )
}
