import { type Token, tokenize } from './tokens'

export interface Import {
  /** As written; null where it is computed. */
  specifier: string | null
  /** Gone after compilation: `import type`, `export type … from`, `import('…')` in a type is told as a value. */
  typeOnly: boolean
}

/** What an `import` or `export` statement that begins at `start` names after `from`, if it does. */
const readFrom = (tokens: Token[], start: number): string | undefined => {
  let depth = 0
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token?.kind === 'sign') {
      if (token.value === '{') depth += 1
      else if (token.value === '}') depth -= 1
      else if (!'*,'.includes(token.value)) return undefined
    }
    const next = tokens[at + 1]
    if (token?.kind === 'word' && token.value === 'from' && depth === 0 && next?.kind === 'text') {
      return next.value
    }
    if (depth === 0 && token?.kind === 'text') return undefined
  }
  return undefined
}

const isSign = (token: Token | undefined, value: string) => token?.kind === 'sign' && token.value === value
const isWord = (token: Token | undefined, value: string) => token?.kind === 'word' && token.value === value

const readCall = (tokens: Token[], open: number): Import => {
  const argument = tokens[open + 1]
  const single = isSign(tokens[open + 2], ')') || isSign(tokens[open + 2], ',')
  return { specifier: argument?.kind === 'text' && single ? argument.value : null, typeOnly: false }
}

const isWorkerAddress = (tokens: Token[], at: number): boolean =>
  isWord(tokens[at], 'URL') &&
  isSign(tokens[at + 1], '(') &&
  isWord(tokens[at - 1], 'new') &&
  isSign(tokens[at - 2], '(') &&
  /Worker$/.test(tokens[at - 3]?.value ?? '')

/** Every module that a source names: static, type, re-export, side effect, `import()`, `require()`, the file of a worker. */
export const readImports = (source: string): Import[] => {
  const tokens = tokenize(source)
  return tokens.flatMap((token, at): Import[] => {
    if (token.kind !== 'word' || isSign(tokens[at - 1], '.')) return []
    const next = tokens[at + 1]
    if (isWorkerAddress(tokens, at)) return [readCall(tokens, at + 1)]
    if (token.value === 'require' && isSign(next, '(')) return [readCall(tokens, at + 1)]
    if (token.value === 'import') {
      if (isSign(next, '(')) return [readCall(tokens, at + 1)]
      if (next?.kind === 'text') return [{ specifier: next.value, typeOnly: false }]
    }
    if (token.value !== 'import' && token.value !== 'export') return []
    if (token.value === 'export' && !(isSign(next, '{') || isSign(next, '*') || isWord(next, 'type')))
      return []
    const specifier = readFrom(tokens, at + 1)
    return specifier === undefined ? [] : [{ specifier, typeOnly: isWord(next, 'type') }]
  })
}
