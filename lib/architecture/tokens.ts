export type Token = { kind: 'word' | 'text' | 'sign'; value: string }

const WORD = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/uy
const NUMBER = /\d[\w.]*/y
/** Ends at the line's end, so that an apostrophe in a page's text spoils no more than its line. */
const QUOTED = /'((?:[^'\\\n]|\\[\s\S])*)(?:'|(?=\n)|$)|"((?:[^"\\\n]|\\[\s\S])*)(?:"|(?=\n)|$)/y
const REGEX = /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y
const BLANK = /\s+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y

const beforeRegex = new Set([
  'return',
  'typeof',
  'case',
  'in',
  'of',
  'throw',
  'new',
  'else',
  'await',
  'yield',
])

const mayStartRegex = (previous: Token | undefined): boolean =>
  previous === undefined ||
  (previous.kind === 'word' && beforeRegex.has(previous.value)) ||
  (previous.kind === 'sign' && !')]}'.includes(previous.value))

/** The words, quoted texts and signs of a TypeScript source, without comments, numbers and regular expressions. */
export const tokenize = (source: string): Token[] => {
  const tokens: Token[] = []
  const templates: number[] = []
  let braces = 0
  let at = 0

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    if (found) at += found[0].length
    return found
  }

  /** Skips a template up to its end or its next `${`. One without `${` counts as quoted text. */
  const readTemplate = (opening: boolean) => {
    const start = at
    while (at < source.length) {
      if (source[at] === '\\') at += 2
      else if (source[at] === '`') {
        if (opening) tokens.push({ kind: 'text', value: source.slice(start, at) })
        at += 1
        return
      } else if (source.startsWith('${', at)) {
        at += 2
        templates.push(braces)
        return
      } else at += 1
    }
  }

  while (at < source.length) {
    if (match(BLANK) || match(NUMBER)) continue
    const word = match(WORD)
    if (word) {
      tokens.push({ kind: 'word', value: word[0] })
      continue
    }
    const quoted = match(QUOTED)
    if (quoted) {
      tokens.push({ kind: 'text', value: quoted[1] ?? quoted[2] ?? '' })
      continue
    }
    if (source[at] === '/' && mayStartRegex(tokens.at(-1)) && match(REGEX)) {
      tokens.push({ kind: 'sign', value: ')' })
      continue
    }
    const value = source[at] ?? ''
    at += 1
    if (value === '`') readTemplate(true)
    else if (value === '}' && templates.at(-1) === braces) {
      templates.pop()
      readTemplate(false)
    } else {
      if (value === '{') braces += 1
      if (value === '}') braces -= 1
      tokens.push({ kind: 'sign', value })
    }
  }
  return tokens
}
