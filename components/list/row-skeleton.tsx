import type { CSSProperties } from 'react'
import { Skeleton } from '@/components/ui/skeleton'

const nameWidths = ['w-40', 'w-32', 'w-48', 'w-28', 'w-36', 'w-44', 'w-30']

/** Grey rows at the real height with likely widths, in a table of `columns` columns. */
export const RowSkeletons = ({ columns }: { columns: number }) =>
  Array.from({ length: 14 }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change
    <tr key={row} aria-hidden className="h-10 border-line border-b">
      {Array.from({ length: columns }, (_, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells never change
        <td key={column} className="px-3 first:pl-6">
          <Skeleton
            className={`h-3 ${column === 0 ? 'w-4' : (nameWidths[(row + column * 3) % nameWidths.length] ?? '')} max-w-full`}
          />
        </td>
      ))}
    </tr>
  ))

/** Grey entries of the phone list. */
export const EntrySkeletons = () => (
  <div aria-hidden>
    {Array.from({ length: 8 }, (_, row) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the entries never change
      <div key={row} className="flex h-[81px] items-center gap-4 border-line border-b px-4">
        <Skeleton className="size-14 rounded-card" />
        <div className="grid gap-2">
          <Skeleton className={`h-4 ${nameWidths[row % nameWidths.length]}`} />
          <Skeleton className="h-4 w-24" />
        </div>
      </div>
    ))}
  </div>
)

/** Grey cards of the gallery. */
export const GallerySkeletons = ({ line, perLine }: { line: CSSProperties; perLine: number }) =>
  Array.from({ length: 3 }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change
    <div key={row} aria-hidden style={line}>
      {Array.from({ length: perLine }, (_, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cards never change
        <div key={column} className="grid content-start gap-3">
          <Skeleton className="aspect-square w-full rounded-card" />
          <Skeleton
            className={`h-3 max-w-full ${nameWidths[(row + column * 3) % nameWidths.length] ?? ''}`}
          />
        </div>
      ))}
    </div>
  ))
