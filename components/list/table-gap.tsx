import { Fragment, type ReactNode } from 'react'

/** Rows out of view, as one empty one of their height in px. */
export const TableGap = ({ height }: { height: number }) =>
  height > 0 && (
    <tr aria-hidden>
      <td style={{ height, padding: 0 }} />
    </tr>
  )

/** Keeps a row's place beside the gap before it. */
export const RowWithGap = ({ gap, children }: { gap: number; children: ReactNode }) => (
  <Fragment>
    <TableGap height={gap} />
    {children}
  </Fragment>
)
