import 'server-only'
import type { Store } from './open-store'

export interface StoredPicture {
  bytes: Uint8Array<ArrayBuffer>
  contentType: string
  /** The decoded text; null when it cannot be read. */
  text: string | null
}

/** The picture as it was kept; `text` is undefined where another `reader` than this one has read it. */
export const readPicture = async (
  { db }: Store,
  url: string,
  reader: number,
): Promise<(Omit<StoredPicture, 'text'> & { text: string | null | undefined }) | null> => {
  const row = await db
    .selectFrom('picture')
    .leftJoin('picture_text', 'picture_text.url', 'picture.url')
    .select(['picture.bytes', 'picture.content_type', 'picture_text.text', 'picture_text.reader'])
    .where('picture.url', '=', url)
    .executeTakeFirst()
  if (!row) return null
  return {
    bytes: new Uint8Array(row.bytes),
    contentType: row.content_type,
    text: row.reader === reader ? row.text : undefined,
  }
}

/** What this `reader` has found a kept picture to say; undefined where it has read none. */
export const readPictureText = async (
  { db }: Store,
  url: string,
  reader: number,
): Promise<string | null | undefined> => {
  const row = await db
    .selectFrom('picture_text')
    .select('text')
    .where('url', '=', url)
    .where('reader', '=', reader)
    .executeTakeFirst()
  return row?.text
}

interface Read {
  text: string | null
  reader: number
}

/** Keeps what this reader has found a kept picture to say. */
export const writeText = async ({ db }: Pick<Store, 'db'>, url: string, read: Read): Promise<void> => {
  await db
    .insertInto('picture_text')
    .values({ url, ...read })
    .onConflict((conflict) => conflict.column('url').doUpdateSet(read))
    .execute()
}

/** Keeps a picture, so that a code once seen can be downloaded while its host or the Hub is away. */
export const writePicture = async (
  { db }: Store,
  url: string,
  { bytes, contentType, text }: StoredPicture,
  { reader, at }: { reader: number; at: number },
): Promise<void> => {
  const columns = { bytes: Buffer.from(bytes), content_type: contentType, fetched_at: at }
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('picture')
      .values({ url, ...columns })
      .onConflict((conflict) => conflict.column('url').doUpdateSet(columns))
      .execute()
    await writeText({ db: transaction }, url, { text, reader })
  })
}
