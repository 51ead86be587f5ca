'use client'

/** An id as it is spelled. */
export const IdCell = ({ value, faint = false }: { value: string | undefined; faint?: boolean }) => (
  <span className={`block truncate font-mono ${faint ? 'text-text-3' : 'text-text-2'}`} title={value}>
    {value}
  </span>
)
