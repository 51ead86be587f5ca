/** From best to worst. */
export const SCAN_VERDICTS = ['well', 'good_light', 'not'] as const
/** Whether a printed code scans: in poor light too, in good light only, or not at all. */
export type ScanVerdict = (typeof SCAN_VERDICTS)[number]
