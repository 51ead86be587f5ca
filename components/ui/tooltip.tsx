'use client'

import { Content, Portal, Provider, Root, Trigger } from 'radix-ui/tooltip'
import type { ReactElement, ReactNode } from 'react'

export const TooltipProvider = ({ children }: { children: ReactNode }) => (
  <Provider delayDuration={300} skipDelayDuration={300}>
    {children}
  </Provider>
)

interface TooltipProps {
  text: ReactNode
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined
  children: ReactElement
}

export const Tooltip = ({ text, side = 'top', children }: TooltipProps) => (
  <Root disableHoverableContent>
    <Trigger asChild>{children}</Trigger>
    <Portal>
      <Content
        side={side}
        sideOffset={6}
        collisionPadding={8}
        className="floating z-30 max-w-72 break-words rounded-control bg-text px-2 py-1 text-meta text-surface print:hidden forced-colors:border"
      >
        {text}
      </Content>
    </Portal>
  </Root>
)
