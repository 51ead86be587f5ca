import { MAX_COPIES, type SheetOptions } from './options'

/** Labels of one print. */
export const MAX_LABELS = 5_000

/** How codes go onto pages. */
export interface PagePlan {
  perPage: number
  /** Places of the first page that stay empty. */
  skip: number
  copies: number
  /** Labels that are printed. */
  labels: number
  /** Labels beyond {@link MAX_LABELS}. */
  leftOut: number
  pages: number
}

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value))

/**
 * Plans the pages of `codes` codes: the copies of a code stand together, and the first page begins after the labels
 * that are used already. `skip` is held within a page and `copies` within 1–100; without codes there is no page.
 */
export const planPages = (
  codes: number,
  perPage: number,
  options: Pick<SheetOptions, 'skip' | 'copies'>,
): PagePlan => {
  const skip = clamp(Math.trunc(options.skip), 0, perPage - 1)
  const copies = clamp(Math.trunc(options.copies), 1, MAX_COPIES)
  const wanted = codes * copies
  const labels = Math.min(wanted, MAX_LABELS)
  const pages = labels === 0 ? 0 : Math.ceil((skip + labels) / perPage)
  return { perPage, skip, copies, labels, leftOut: wanted - labels, pages }
}

/**
 * What stands in each place of the page `page` (from 0): the index of a code, or null where it stays empty. A page
 * that the plan does not have is empty throughout.
 */
export const pagePlaces = ({ perPage, skip, copies, labels }: PagePlan, page: number): (number | null)[] =>
  Array.from({ length: perPage }, (_, place) => {
    const label = page * perPage + place - skip
    return label < 0 || label >= labels ? null : Math.floor(label / copies)
  })
