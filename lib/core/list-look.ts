export const listNames = ['channels', 'contact-ways'] as const
export type ListName = (typeof listNames)[number]

export const listViews = ['table', 'gallery'] as const
export type ListView = (typeof listViews)[number]

/** How a list is looked at in one browser. It lies in a cookie, so that the server draws the list so at once. */
export interface ListLook {
  view: ListView
  /** Ids of columns from left to right; columns not named here follow in their usual order. */
  order: readonly string[]
  /** Columns that were shown or hidden on purpose; the others go by the width of the window. */
  shown: Readonly<Record<string, boolean>>
  /** Widths in px that were chosen. */
  widths: Readonly<Record<string, number>>
}

export const usualLook: ListLook = { view: 'table', order: [], shown: {}, widths: {} }

export const isListName = (value: unknown): value is ListName => listNames.some((name) => name === value)

/** Name of the cookie that holds how a list is looked at. */
export const lookCookie = (list: ListName): string => `list-${list}`

export const isListView = (value: unknown): value is ListView => listViews.some((view) => view === value)

const entriesOf = <Value>(given: unknown, isValue: (value: unknown) => value is Value) => {
  if (typeof given !== 'object' || given === null) return {}
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, Value] => isValue(entry[1])),
  )
}

const isBoolean = (value: unknown) => typeof value === 'boolean'
const isWidth = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 4_000

/** What the cookie says; whatever cannot be read is as usual. */
export const readLook = (text: string | undefined): ListLook => {
  let given: unknown
  try {
    given = JSON.parse(text ?? 'null')
  } catch {
    return usualLook
  }
  if (typeof given !== 'object' || given === null) return usualLook
  const { view, order, shown, widths } = given as Record<string, unknown>
  return {
    view: isListView(view) ? view : usualLook.view,
    order: Array.isArray(order) ? order.filter((id) => typeof id === 'string') : [],
    shown: entriesOf(shown, isBoolean),
    widths: entriesOf(widths, isWidth),
  }
}

/** Text for the cookie. */
export const writeLook = (look: ListLook): string => JSON.stringify(look)
