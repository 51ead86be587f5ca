'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Close, Content, Description, Overlay, Portal, Root, Title } from 'radix-ui/dialog'
import { IconButton } from './button'
import type { DialogProps, SidePanelProps } from './dialog-props'
import { PanelBody } from './side-column'
import { useReturnFocus } from './use-return-focus'

const scrim = 'fade fixed inset-0 z-50 bg-scrim print:hidden'

/** The part of a dialog that is fetched before it is first opened. */
export const DialogSurface = ({
  open,
  onOpenChange,
  title,
  description,
  size = 480,
  children,
  footer,
  initialFocus,
  fallbackFocus,
}: DialogProps) => {
  const t = useTranslations('common')
  const focus = useReturnFocus(fallbackFocus)
  return (
    <Root open={open} onOpenChange={onOpenChange}>
      <Portal>
        <Overlay className={scrim} />
        <Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onCloseAutoFocus={focus.giveBack}
          onOpenAutoFocus={(event) => {
            focus.remember()
            if (!initialFocus?.current) return
            event.preventDefault()
            initialFocus.current.focus()
          }}
          style={{ '--dialog': `${size}px` } as object}
          className="rise fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[calc(100dvh-40px)] flex-col rounded-t-dialog bg-raised text-text shadow-3 outline-none tablet:top-0 tablet:my-auto tablet:h-fit tablet:w-[min(var(--dialog),calc(100vw-48px))] tablet:rounded-dialog print:hidden forced-colors:border"
        >
          <div className="flex shrink-0 items-start gap-4 px-4 pt-5 pb-3 tablet:px-6 tablet:pt-6">
            <div className="min-w-0 flex-1">
              <Title className="font-semibold text-section">{title}</Title>
              {description && (
                <Description className="mt-0.5 text-body text-text-2 leading-[22px]">
                  {description}
                </Description>
              )}
            </div>
            {!footer && (
              <Close asChild>
                <IconButton icon={X} label={t('close')} className="-mt-1 -mr-2" />
              </Close>
            )}
          </div>
          {children && (
            <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pb-5 tablet:px-6 tablet:pb-6">
              {children}
            </div>
          )}
          {footer && (
            <div className="flex shrink-0 flex-wrap justify-end gap-2 border-line border-t px-4 py-3 pb-[max(12px,env(safe-area-inset-bottom))] tablet:px-6">
              {footer}
            </div>
          )}
        </Content>
      </Portal>
    </Root>
  )
}

/** The side panel as a sheet over the list. */
export const PanelSheet = ({ open, title, ...panel }: SidePanelProps) => {
  const focus = useReturnFocus()
  return (
    <Root open={open} onOpenChange={(next) => next || panel.onClose()}>
      <Portal>
        <Overlay className="fade fixed inset-0 z-40 bg-scrim print:hidden" />
        <Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            focus.remember()
            // Not the button that closes it, which would show its tooltip.
            event.preventDefault()
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
          }}
          onCloseAutoFocus={focus.giveBack}
          className="slide fixed inset-y-0 right-0 z-40 flex w-full flex-col bg-raised text-text shadow-3 outline-none tablet:w-[400px] print:hidden forced-colors:border"
        >
          <PanelBody {...panel} title={<Title className="truncate">{title}</Title>} />
        </Content>
      </Portal>
    </Root>
  )
}
