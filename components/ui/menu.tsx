'use client'

import clsx from 'clsx'
import { Check, type LucideIcon } from 'lucide-react'
import { type ComponentProps, createContext, lazy, type ReactNode, Suspense, use } from 'react'
import { type MenuParts, useMenuParts } from './menu-parts'
import type { MenuSurfaceProps } from './menu-surface'
import { SurfaceTrigger } from './surface-trigger'
import { type Surface, useSeen, useSurface } from './use-surface'

const load = () => import('./menu-surface')
const MenuSurface = lazy(() => load().then((module) => ({ default: module.MenuSurface })))

const SurfaceContext = createContext<Surface | null>(null)

const useOwnSurface = (): Surface => {
  const surface = use(SurfaceContext)
  if (!surface) throw new Error('A part of a menu stands outside of Menu')
  return surface
}

interface MenuProps {
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  children: ReactNode
}

export const Menu = ({ open, onOpenChange, children }: MenuProps) => (
  <SurfaceContext value={useSurface(open, onOpenChange)}>{children}</SurfaceContext>
)

export const MenuTrigger = ({ children }: { asChild?: boolean | undefined; children: ReactNode }) => (
  <SurfaceTrigger surface={useOwnSurface()} popup="menu" load={load}>
    {children}
  </SurfaceTrigger>
)

export const MenuContent = (content: Omit<MenuSurfaceProps, 'surface'>) => {
  const surface = useOwnSurface()
  const wasOpen = useSeen(surface.open)
  return wasOpen ? (
    <Suspense>
      <MenuSurface {...content} surface={surface} />
    </Suspense>
  ) : null
}

const item =
  'relative flex min-h-11 cursor-pointer select-none items-center gap-2 rounded-control px-2 text-body text-text outline-none data-disabled:cursor-default data-highlighted:bg-fill data-disabled:text-disabled tablet:min-h-8 forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:outline-solid'

interface MenuItemProps extends ComponentProps<MenuParts['Item']> {
  icon?: LucideIcon | undefined
  tone?: 'bad' | undefined
}

export const MenuItem = ({ icon: Icon, tone, className, children, asChild, ...native }: MenuItemProps) => {
  const { Item } = useMenuParts()
  return (
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
}

export const MenuRadioGroup = (native: ComponentProps<MenuParts['RadioGroup']>) => {
  const { RadioGroup } = useMenuParts()
  return <RadioGroup {...native} />
}

export const MenuRadioItem = ({ className, children, ...native }: ComponentProps<MenuParts['RadioItem']>) => {
  const { RadioItem, ItemIndicator } = useMenuParts()
  return (
    <RadioItem {...native} className={clsx(item, 'pr-9', className)}>
      {children}
      <ItemIndicator className="absolute right-2.5">
        <Check aria-hidden size={16} strokeWidth={1.75} className="text-accent-text" />
      </ItemIndicator>
    </RadioItem>
  )
}

export const MenuSeparator = () => {
  const { Separator } = useMenuParts()
  return <Separator className="-mx-1 my-1 h-px bg-line forced-colors:border-t" />
}

export const MenuLabel = ({ className, ...native }: ComponentProps<MenuParts['Label']>) => {
  const { Label } = useMenuParts()
  return <Label {...native} className={clsx('px-2 pt-2 pb-1 text-meta text-text-3', className)} />
}
