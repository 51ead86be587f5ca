import type { ReactNode } from 'react'

interface ColumnHeadProps {
  children: ReactNode
  className?: string
}

export const ColumnHead = ({ children, className = '' }: ColumnHeadProps) => (
  <th scope="col" className={`px-3 text-left font-normal text-meta text-text-3 ${className}`}>
    {children}
  </th>
)
