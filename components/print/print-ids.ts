/** One sheet address, one Hub question a code: more would be neither a useful address nor a quick page. */
export const MAX_PRINT_IDS = 200

export interface PrintIds {
  ids: string[]
  /** What stands in the address but cannot be a config id. */
  invalid: string[]
  /** How many were left out beyond {@link MAX_PRINT_IDS}. */
  dropped: number
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: config ids hold none
const idPattern = /^[^\u0000-\u001f\u007f/\\]{1,128}$/u

/** Reads the `ids` of a sheet's address: comma-separated config ids, each once, in order. */
export const readPrintIds = (value: string | string[] | undefined): PrintIds => {
  const texts = [value ?? []].flat().join(',').split(',')
  const distinct = [...new Set(texts.map((text) => text.trim()).filter(Boolean))]
  const ids = distinct.filter((text) => idPattern.test(text) && text !== '.' && text !== '..')
  return {
    ids: ids.slice(0, MAX_PRINT_IDS),
    invalid: distinct.filter((text) => !ids.includes(text)).map((text) => text.slice(0, 128)),
    dropped: Math.max(0, ids.length - MAX_PRINT_IDS),
  }
}
