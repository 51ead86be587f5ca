/** An archive whose end did not arrive. */
export class BrokenArchive extends Error {
  override readonly name = 'BrokenArchive'
}
