/** The codes of an export, before it is ordered. */
export interface ExportProps {
  count: number
  /** Tells their config ids once they are wanted. */
  readIds: () => Promise<string[]>
}
