import 'server-only'
import type { Kysely } from 'kysely'
import type { Database } from '../schema'

export type Searched = 'channel' | 'contact_way'

const TEXTS_A_STATEMENT = 500

/** Writes what rows are found by; a text that is there already costs nothing. */
export const saveTexts = async (
  db: Kysely<Database>,
  searched: Searched,
  texts: readonly { id: number; text: string }[],
): Promise<void> => {
  const table = `${searched}_text` as const
  for (let start = 0; start < texts.length; start += TEXTS_A_STATEMENT) {
    await db
      .insertInto(table)
      .values(texts.slice(start, start + TEXTS_A_STATEMENT))
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((row) => ({ text: row.ref('excluded.text') }))
          .whereRef(`${table}.text`, '!=', 'excluded.text' as never),
      )
      .execute()
  }
}
