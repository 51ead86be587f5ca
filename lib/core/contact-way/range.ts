/** WeCom's own default: a listing without a start goes back this many days. */
export const DEFAULT_RANGE_DAYS = 90
