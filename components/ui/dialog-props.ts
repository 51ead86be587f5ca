import type { ReactNode, RefObject } from 'react'

export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  size?: 400 | 480 | 640 | undefined
  children?: ReactNode
  /** The answers to the question in the title, safe one first. */
  footer?: ReactNode
  initialFocus?: RefObject<HTMLElement | null> | undefined
  /** Takes the focus in the end where what opened the dialog is gone. */
  fallbackFocus?: RefObject<HTMLElement | null> | undefined
}

export interface SidePanelProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  actions?: ReactNode
  footer?: ReactNode
  children: ReactNode
}
