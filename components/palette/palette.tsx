'use client'

import { useTranslations } from 'next-intl'
import { Content, Description, Overlay, Portal, Root, Title } from 'radix-ui/dialog'
import { useReturnFocus } from '@/components/ui/use-return-focus'
import { PaletteBody } from './palette-body'

interface PaletteProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Finds pages, codes and actions from anywhere. */
export const Palette = ({ open, onOpenChange }: PaletteProps) => {
  const t = useTranslations('palette')
  const focus = useReturnFocus()
  return (
    <Root open={open} onOpenChange={onOpenChange}>
      <Portal>
        <Overlay className="fade fixed inset-0 z-60 bg-scrim print:hidden" />
        <Content
          onOpenAutoFocus={focus.remember}
          onCloseAutoFocus={focus.giveBack}
          className="rise fixed inset-x-0 top-0 z-60 mx-auto flex max-h-[100dvh] w-full flex-col overflow-hidden bg-raised text-text shadow-3 outline-none tablet:top-[12%] tablet:max-h-[70dvh] tablet:w-140 tablet:rounded-dialog print:hidden forced-colors:border"
        >
          <Title className="sr-only">{t('title')}</Title>
          <Description className="sr-only">{t('description')}</Description>
          <PaletteBody onClose={() => onOpenChange(false)} />
        </Content>
      </Portal>
    </Root>
  )
}
