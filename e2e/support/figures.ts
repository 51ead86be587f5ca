/** Rounded, by default to one digit behind the point. */
export const round = (value: number, digits = 1) => Number(value.toFixed(digits))
/** What `part` of the times are below. */
export const share = (times: number[], part: number) =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * part)] ?? 0
/** One line of JSON for a measurement of the search. */
export const say = (figures: object) => console.log(JSON.stringify({ bench: 'search', ...figures }))
