'use client'

import clsx from 'clsx'
import { Check, type LucideIcon } from 'lucide-react'
import {
  Content,
  Item,
  ItemIndicator,
  Label,
  Portal,
  RadioGroup,
  RadioItem,
  Root,
  Separator,
  Trigger,
} from 'radix-ui/dropdown-menu'
import type { ComponentProps } from 'react'

export const Menu = Root
export const MenuTrigger = Trigger
export const MenuRadioGroup = RadioGroup

const item =
  'relative flex min-h-11 cursor-pointer select-none items-center gap-2 rounded-control px-2 text-body text-text outline-none data-disabled:cursor-default data-highlighted:bg-hover data-disabled:text-disabled tablet:min-h-8 forced-colors:data-highlighted:outline-2'

export const MenuContent = ({ className, align = 'start', ...native }: ComponentProps<typeof Content>) => (
  <Portal>
    <Content
      align={align}
      sideOffset={6}
      collisionPadding={8}
      {...native}
      className={clsx(
        'floating z-30 max-h-(--radix-dropdown-menu-content-available-height) min-w-40 overflow-y-auto rounded-card bg-raised p-1 shadow-2 print:hidden forced-colors:border',
        className,
      )}
    />
  </Portal>
)

interface MenuItemProps extends ComponentProps<typeof Item> {
  icon?: LucideIcon | undefined
  tone?: 'bad' | undefined
}

export const MenuItem = ({ icon: Icon, tone, className, children, asChild, ...native }: MenuItemProps) => (
  <Item
    {...native}
    {...(asChild ? { asChild } : {})}
    className={clsx(item, tone === 'bad' && 'text-bad', className)}
  >
    {asChild ? (
      children
    ) : (
      <>
        {Icon && <Icon aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-text-3" />}
        {children}
      </>
    )}
  </Item>
)

export const MenuRadioItem = ({ className, children, ...native }: ComponentProps<typeof RadioItem>) => (
  <RadioItem {...native} className={clsx(item, 'pr-9', className)}>
    {children}
    <ItemIndicator className="absolute right-2.5">
      <Check aria-hidden size={16} strokeWidth={1.75} className="text-accent-text" />
    </ItemIndicator>
  </RadioItem>
)

export const MenuSeparator = () => <Separator className="-mx-1 my-1 h-px bg-line forced-colors:border-t" />

export const MenuLabel = ({ className, ...native }: ComponentProps<typeof Label>) => (
  <Label {...native} className={clsx('px-2 pt-2 pb-1 text-meta text-text-3', className)} />
)
