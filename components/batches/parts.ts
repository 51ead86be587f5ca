import type { BatchSummary } from '@/lib/core/batch/batch'

export const partNames = ['created', 'failed', 'unknown', 'waiting'] as const
export type PartName = (typeof partNames)[number]
export type Parts = Record<PartName, number>

/** Rows by what the bar shows. Rows set aside are not made; in a cancelled batch they are what was never sent. */
export const partsOf = ({ counts, status }: Pick<BatchSummary, 'counts' | 'status'>): Parts => {
  const isCancelled = status === 'cancelled'
  return {
    created: counts.created,
    failed: counts.failed + (isCancelled ? 0 : counts.skipped),
    unknown: counts.unknown,
    waiting: counts.pending + (isCancelled ? counts.skipped : 0),
  }
}

/** Rows that have an outcome, also one that nobody knows yet. */
export const settledOf = ({ created, failed, unknown }: Parts): number => created + failed + unknown

/** Whole percent; 100 only when nothing is left. */
export const percentOf = (parts: Parts): number => {
  const settled = settledOf(parts)
  const total = settled + parts.waiting
  return total === 0 ? 0 : Math.floor((100 * settled) / total)
}
