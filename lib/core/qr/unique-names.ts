/**
 * Names for the files of one archive: a name that was given before, whatever its case, gets a number before its ending,
 * because Windows and macOS would write one file over the other.
 */
export const uniqueNames = (): ((name: string) => string) => {
  const given = new Set<string>()
  return (name) => {
    const dot = name.lastIndexOf('.')
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
    let unique = name
    for (let number = 2; given.has(unique.normalize('NFC').toLowerCase()); number += 1) {
      unique = `${stem} (${number})${ending}`
    }
    given.add(unique.normalize('NFC').toLowerCase())
    return unique
  }
}
