'use client'

import clsx from 'clsx'
import { Anchor, Content, Portal, Root } from 'radix-ui/popover'
import { type ComponentProps, type RefObject, useRef } from 'react'
import type { Surface } from './use-surface'

export interface PopoverSurfaceProps extends ComponentProps<typeof Content> {
  surface: Surface
}

/** The part of a popover that is fetched when it is first opened. */
export const PopoverSurface = ({ surface, className, align = 'start', ...native }: PopoverSurfaceProps) => {
  const { open, setOpen, trigger, triggerId, contentId } = surface
  const hasLeft = useRef(false)
  return (
    <Root open={open} onOpenChange={setOpen}>
      <Anchor virtualRef={trigger as RefObject<HTMLElement>} />
      <Portal>
        <Content
          aria-labelledby={triggerId}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          {...native}
          id={contentId}
          onInteractOutside={(event) => {
            native.onInteractOutside?.(event)
            if (trigger.current?.contains(event.target as Node)) event.preventDefault()
            else hasLeft.current = true
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (!hasLeft.current) trigger.current?.focus()
            hasLeft.current = false
          }}
          className={clsx(
            'floating z-50 max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-16px)] overflow-y-auto rounded-card bg-raised p-2 text-body shadow-2 outline-none print:hidden forced-colors:border',
            className,
          )}
        />
      </Portal>
    </Root>
  )
}
