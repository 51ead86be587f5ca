/**
 * A number as people type it: full-width digits, a comma or a full-width dot for the point, and one of the `units`
 * behind it will do. NaN for anything else, also below zero.
 */
export const readDecimal = (text: string, units: readonly string[] = []): number => {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[,，。]/g, '.')
    .toLowerCase()
  const unit = units.find((one) => plain.endsWith(one))
  const digits = (unit ? plain.slice(0, -unit.length) : plain).trim()
  return /^\d+(\.\d*)?$/.test(digits) ? Number(digits) : Number.NaN
}

/** Millimetres to a tenth, as people type them; NaN for anything else. */
export const readMillimetres = (text: string): number =>
  Math.round(readDecimal(text, ['mm', '毫米']) * 10) / 10
