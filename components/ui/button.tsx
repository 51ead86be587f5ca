import clsx from 'clsx'
import { Loader, type LucideIcon } from 'lucide-react'
import Link from 'next/link'
import { type ComponentProps, cloneElement, isValidElement, type ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'
import { Tooltip } from './tooltip'

interface ButtonLook {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  icon?: LucideIcon | undefined
  trailingIcon?: LucideIcon | undefined
}

interface ButtonProps extends ComponentProps<'button'>, ButtonLook {
  /** Work goes on: the button keeps its place and colour, and does nothing more. */
  busy?: boolean | undefined
  /** The only child becomes the button, with its look. */
  asChild?: boolean | undefined
}

const Content = ({ icon, trailingIcon, children }: ButtonLook & { children: ReactNode }) => {
  const Leading = icon
  const Trailing = trailingIcon
  return (
    <>
      {Leading && <Leading aria-hidden size={16} strokeWidth={1.75} className="shrink-0" />}
      {Leading ? (
        <span data-words className="contents">
          {children}
        </span>
      ) : (
        children
      )}
      {Trailing && <Trailing aria-hidden size={16} strokeWidth={1.75} className="shrink-0" />}
    </>
  )
}

export const Button = ({
  variant = 'secondary',
  size = 'bar',
  icon,
  trailingIcon,
  busy = false,
  asChild = false,
  className,
  children,
  onClick,
  type = 'button',
  ...native
}: ButtonProps) => {
  const look = clsx(buttonStyle(variant, size), className)
  if (asChild && isValidElement<{ children?: ReactNode }>(children)) {
    return cloneElement(
      children,
      { ...native, className: look } as object,
      <Content icon={icon} trailingIcon={trailingIcon}>
        {children.props.children}
      </Content>,
    )
  }
  return (
    <button
      {...native}
      type={type}
      aria-busy={busy || undefined}
      className={clsx(look, busy && 'cursor-progress')}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      <Content icon={busy ? Loader : icon} trailingIcon={trailingIcon}>
        {children}
      </Content>
    </button>
  )
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: LucideIcon
  /** The name for screen readers and the tooltip. */
  label: string
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
}

export const IconButton = ({
  icon: Icon,
  label,
  variant = 'ghost',
  size = 'bar',
  className,
  type = 'button',
  ...native
}: IconButtonProps) => (
  <Tooltip text={label}>
    <button
      {...native}
      type={type}
      aria-label={label}
      className={clsx(buttonStyle(variant, size, true), className)}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} />
    </button>
  </Tooltip>
)

interface LinkButtonProps extends ComponentProps<typeof Link>, ButtonLook {}

export const LinkButton = ({
  variant = 'secondary',
  size = 'bar',
  icon,
  trailingIcon,
  className,
  children,
  prefetch = false,
  ...native
}: LinkButtonProps) => (
  <Link {...native} prefetch={prefetch} className={clsx(buttonStyle(variant, size), className)}>
    <Content icon={icon} trailingIcon={trailingIcon}>
      {children}
    </Content>
  </Link>
)
