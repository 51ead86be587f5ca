'use client'

import clsx from 'clsx'
import * as parts from 'radix-ui/dropdown-menu'
import { type ComponentProps, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { MenuPartsContext } from './menu-parts'
import type { Surface } from './use-surface'

export interface MenuSurfaceProps extends ComponentProps<typeof parts.Content> {
  surface: Surface
}

/** Stands where the trigger stands, so that the menu opens beside it; in the body, where nothing moves it. */
const Stand = ({ trigger }: Pick<Surface, 'trigger'>) => {
  const [box] = useState(() => trigger.current?.getBoundingClientRect())
  return createPortal(
    <parts.Trigger asChild>
      <span
        aria-hidden
        className="pointer-events-none fixed"
        style={{ left: box?.left, top: box?.top, width: box?.width, height: box?.height }}
      />
    </parts.Trigger>,
    document.body,
  )
}

/** A menu belongs to the landmark of its trigger; over a dialog it stands in the body. */
const landmarkOf = (trigger: HTMLElement | null): HTMLElement | null =>
  trigger?.closest('[role=dialog]')
    ? null
    : (trigger?.closest<HTMLElement>('main') ?? trigger?.closest<HTMLElement>('nav, section') ?? null)

/** The part of a menu that is fetched when it is first opened. */
export const MenuSurface = ({
  surface,
  className,
  align = 'start',
  children,
  ...native
}: MenuSurfaceProps) => {
  const { open, setOpen, trigger, triggerId, contentId } = surface
  const hasLeft = useRef(false)
  return (
    <parts.Root modal={false} open={open} onOpenChange={setOpen}>
      {open && <Stand trigger={trigger} />}
      <parts.Portal container={landmarkOf(trigger.current)}>
        <parts.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          {...native}
          id={contentId}
          aria-labelledby={triggerId}
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
            'floating z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-40 overflow-y-auto rounded-card bg-raised p-1 shadow-2 print:hidden forced-colors:border',
            className,
          )}
        >
          <MenuPartsContext value={parts}>{children}</MenuPartsContext>
        </parts.Content>
      </parts.Portal>
    </parts.Root>
  )
}
