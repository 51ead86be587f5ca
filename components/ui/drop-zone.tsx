'use client'

import clsx from 'clsx'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'

export interface DropZoneProps {
  /** Told what was chosen or dropped, one file at least. */
  onFiles: (files: File[]) => void
  /** As of a file input. */
  accept: string
  multiple?: boolean
  /** Name of the input, for who fills it without a pointer. */
  label?: string
  className: string
  /** Whoever gives a button the first function lets the browser ask for files. */
  children: (choose: () => void) => ReactNode
}

/** A place for files: the button in it asks for them, or they are dropped on it. */
export const DropZone = ({ onFiles, accept, multiple, label, className, children }: DropZoneProps) => {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files])
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the button inside takes the keyboard
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={clsx(
        'rounded-card border border-dashed',
        isOver ? 'border-accent bg-accent-tint' : 'border-control bg-subtle',
        className,
      )}
    >
      {children(() => input.current?.click())}
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-label={label}
        hidden
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
    </div>
  )
}
