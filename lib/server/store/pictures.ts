import 'server-only'
import type { Store } from './open-store'

export interface StoredPicture {
  bytes: Uint8Array<ArrayBuffer>
  contentType: string
  /** The decoded text; null when it cannot be read. */
  text: string | null
}

export const readPicture = async ({ db }: Store, url: string): Promise<StoredPicture | null> => {
  const row = await db.selectFrom('picture').selectAll().where('url', '=', url).executeTakeFirst()
  return row ? { bytes: new Uint8Array(row.bytes), contentType: row.content_type, text: row.text } : null
}

/** Keeps a picture, so that a code once seen can be downloaded while its host or the Hub is away. */
export const writePicture = async (
  { db }: Store,
  url: string,
  { bytes, contentType, text }: StoredPicture,
  fetchedAt: number,
): Promise<void> => {
  const columns = { bytes: Buffer.from(bytes), content_type: contentType, text, fetched_at: fetchedAt }
  await db
    .insertInto('picture')
    .values({ url, ...columns })
    .onConflict((conflict) => conflict.column('url').doUpdateSet(columns))
    .execute()
}
