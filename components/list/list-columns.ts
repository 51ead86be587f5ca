import type { ListLook } from '@/lib/core/list-look'
import type { ChangeLook } from './use-list-look'

/** One column of a list, as far as it is known before its cells are fetched. */
export interface ListColumn<Sort extends string = string> {
  id: string
  title: string
  /** What the list is sorted by when this head is pressed. */
  sort?: Sort
  /** Sorted by time, the newest come first; other columns begin at A. */
  isTime?: boolean
  /** Class of its usual width; the one without takes what the others leave. */
  width?: string
  /** Class that takes it out of narrow lists unless it was shown on purpose. */
  narrow?: string
  /** Not shown unless asked for. */
  isExtra?: boolean
  /** The column that says which row it is cannot be hidden. */
  isFixed?: boolean
  /** In px; narrower it cannot be drawn. */
  minWidth: number
}

/** What the choice of columns works on. */
export interface ColumnMenuProps<Sort extends string = string> {
  columns: readonly ListColumn<Sort>[]
  look: ListLook
  onLook: ChangeLook
}

/** How wide a column can be drawn, in px. */
export const MAX_WIDTH = 960

/** The columns from left to right as they were ordered. */
export const orderColumns = <Column extends ListColumn>(
  columns: readonly Column[],
  { order }: Pick<ListLook, 'order'>,
): Column[] => {
  const placeOf = ({ id }: Column) => {
    const place = order.indexOf(id)
    return place === -1 ? order.length + columns.findIndex((column) => column.id === id) : place
  }
  return [...columns].sort((one, other) => placeOf(one) - placeOf(other))
}

/** Whether a column stands in the table, where the window has room for it. */
export const isShown = ({ id, isExtra = false }: ListColumn, { shown }: Pick<ListLook, 'shown'>): boolean =>
  shown[id] ?? !isExtra

/** The order after one column was moved by `step` places among all. */
export const moveColumn = (
  columns: readonly ListColumn[],
  look: Pick<ListLook, 'order'>,
  id: string,
  step: -1 | 1,
): string[] => {
  const order = orderColumns(columns, look).map((column) => column.id)
  const from = order.indexOf(id)
  const to = from + step
  if (from < 0 || to < 0 || to >= order.length) return order
  order.splice(from, 1)
  order.splice(to, 0, id)
  return order
}
