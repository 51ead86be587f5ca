import clsx from 'clsx'
import { type PartName, type Parts, partNames } from './parts'

const HATCH =
  'bg-[repeating-linear-gradient(135deg,var(--warn-solid)_0_3px,var(--warn-tint)_3px_6px)] forced-colors:bg-none'

const fills: Record<PartName, string> = {
  created: 'bg-ok-solid forced-colors:bg-[Highlight]',
  failed: 'bg-bad-solid forced-colors:bg-[CanvasText]',
  unknown: HATCH,
  waiting: 'bg-fill',
}

/** The colour of a part beside its name. */
export const PartSwatch = ({ part }: { part: PartName }) => (
  <span
    aria-hidden
    className={clsx(
      'size-2.5 shrink-0 rounded-[2px] forced-color-adjust-auto forced-colors:border',
      fills[part],
      part === 'waiting' && 'bg-line-2',
    )}
  />
)

/** Four parts of one bar, each as long as its share and long enough to be seen. */
export const PartsBar = ({ parts, className }: { parts: Parts; className?: string }) => (
  <span aria-hidden className={clsx('flex gap-0.5 overflow-hidden rounded-full', className)}>
    {partNames.map(
      (part) =>
        parts[part] > 0 && (
          <span
            key={part}
            data-part={part}
            className={clsx('min-w-2 basis-0 forced-colors:border', fills[part])}
            style={{ flexGrow: parts[part] }}
          />
        ),
    )}
  </span>
)
