'use client'

import clsx from 'clsx'
import { Content, Portal, Root, Trigger } from 'radix-ui/popover'
import type { ComponentProps } from 'react'

export const Popover = Root
export const PopoverTrigger = Trigger

export const PopoverContent = ({ className, align = 'start', ...native }: ComponentProps<typeof Content>) => (
  <Portal>
    <Content
      align={align}
      sideOffset={6}
      collisionPadding={8}
      {...native}
      className={clsx(
        'floating z-30 max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-16px)] overflow-y-auto rounded-card bg-raised p-2 text-body shadow-2 outline-none print:hidden forced-colors:border',
        className,
      )}
    />
  </Portal>
)
