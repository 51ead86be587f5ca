import {
  type ColumnDef,
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  type Row,
  tableFeatures,
} from '@tanstack/react-table'

/** The table keeps its columns; rows are searched, sorted and paged by the desk. */
export const listFeatures = tableFeatures({
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
})

type Features = typeof listFeatures
export type TableColumnDef<Item extends object> = ColumnDef<Features, Item, unknown>
export type TableRow<Item extends object> = Row<Features, Item>
