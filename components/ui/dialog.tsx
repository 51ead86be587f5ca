'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Close, Content, Description, Overlay, Portal, Root, Title } from 'radix-ui/dialog'
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { IconButton } from './button'
import { useMedia } from './use-media'

interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  size?: 400 | 480 | 640 | undefined
  children?: ReactNode
  /** The answers to the question in the title, safe one first. */
  footer?: ReactNode
  initialFocus?: RefObject<HTMLElement | null> | undefined
}

const scrim = 'fade fixed inset-0 z-50 bg-scrim print:hidden'

export const Dialog = ({
  open,
  onOpenChange,
  title,
  description,
  size = 480,
  children,
  footer,
  initialFocus,
}: DialogProps) => {
  const t = useTranslations('common')
  return (
    <Root open={open} onOpenChange={onOpenChange}>
      <Portal>
        <Overlay className={scrim} />
        <Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={(event) => {
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

interface SidePanelProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  actions?: ReactNode
  footer?: ReactNode
  children: ReactNode
}

const PanelBody = ({ onClose, title, actions, footer, children }: Omit<SidePanelProps, 'open'>) => {
  const t = useTranslations('common')
  return (
    <>
      <div className="flex h-14 shrink-0 items-center gap-1 border-line border-b pr-3 pl-5">
        <div className="min-w-0 flex-1 truncate font-semibold text-section">{title}</div>
        {actions}
        <IconButton icon={X} label={t('close')} onClick={onClose} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-5">{children}</div>
      {footer && (
        <div className="shrink-0 border-line border-t px-5 py-3 pb-[max(12px,env(safe-area-inset-bottom))]">
          {footer}
        </div>
      )}
    </>
  )
}

const SideColumn = ({ title, ...panel }: Omit<SidePanelProps, 'open'>) => {
  const heading = useId()
  const column = useRef<HTMLElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    const own = column.current
    own?.focus({ preventScroll: true })
    return () => {
      const left = document.activeElement
      const isInside = left === document.body || own?.contains(left)
      if (isInside && opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])
  return (
    <aside
      ref={column}
      tabIndex={-1}
      aria-labelledby={heading}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) panel.onClose()
      }}
      className="flex w-[360px] shrink-0 flex-col border-line border-l bg-surface outline-none print:hidden"
    >
      <PanelBody {...panel} title={<h2 id={heading}>{title}</h2>} />
    </aside>
  )
}

/** Beside the list where there is room (1280 px), a sheet over it elsewhere. */
export const SidePanel = ({ open, title, ...panel }: SidePanelProps) => {
  const hasRoom = useMedia('(min-width: 1280px)')
  if (hasRoom) return open ? <SideColumn title={title} {...panel} /> : null
  return (
    <Root open={open} onOpenChange={(next) => next || panel.onClose()}>
      <Portal>
        <Overlay className="fade fixed inset-0 z-40 bg-scrim print:hidden" />
        <Content
          aria-describedby={undefined}
          className="slide fixed inset-y-0 right-0 z-40 flex w-full flex-col bg-raised text-text shadow-3 outline-none tablet:w-[400px] print:hidden forced-colors:border"
        >
          <PanelBody {...panel} title={<Title className="truncate">{title}</Title>} />
        </Content>
      </Portal>
    </Root>
  )
}
