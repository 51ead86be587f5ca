/** A code that should be on the print. */
export interface ExpectedCode {
  id: string
  name: string
  text: string
}

export interface Comparison {
  read: ExpectedCode[]
  missing: ExpectedCode[]
  /** Texts of codes that should not be on it. */
  strange: string[]
}

/** What photos of a print show, held against what should be on it. */
export const comparePrint = (expected: readonly ExpectedCode[], texts: ReadonlySet<string>): Comparison => {
  const known = new Set(expected.map(({ text }) => text))
  return {
    read: expected.filter(({ text }) => texts.has(text)),
    missing: expected.filter(({ text }) => !texts.has(text)),
    strange: [...texts].filter((text) => !known.has(text)),
  }
}
