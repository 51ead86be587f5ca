'use client'

import clsx from 'clsx'
import * as parts from 'radix-ui/dropdown-menu'
import { type ComponentProps, useState } from 'react'
import { MenuPartsContext } from './menu-parts'
import type { Surface } from './use-surface'

export interface MenuSurfaceProps extends ComponentProps<typeof parts.Content> {
  surface: Surface
}

/** Stands where the trigger stands, so that the menu opens beside it. */
const Stand = ({ trigger }: Pick<Surface, 'trigger'>) => {
  const [box] = useState(() => trigger.current?.getBoundingClientRect())
  return (
    <parts.Trigger asChild>
      <span
        aria-hidden
        className="pointer-events-none fixed"
        style={{ left: box?.left, top: box?.top, width: box?.width, height: box?.height }}
      />
    </parts.Trigger>
  )
}

/** The part of a menu that is fetched when it is first opened. */
export const MenuSurface = ({
  surface,
  className,
  align = 'start',
  children,
  ...native
}: MenuSurfaceProps) => {
  const { open, setOpen, trigger, triggerId, contentId } = surface
  return (
    <parts.Root open={open} onOpenChange={setOpen}>
      {open && <Stand trigger={trigger} />}
      <parts.Portal>
        <parts.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          {...native}
          id={contentId}
          aria-labelledby={triggerId}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            trigger.current?.focus()
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
