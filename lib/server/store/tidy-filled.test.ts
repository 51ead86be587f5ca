import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { channelsFrom } from '@/lib/server/testing/channels'
import { engines, useStore } from '@/lib/server/testing/databases'
import { saveChannels } from './channel-mirror'
import { tidyFilled } from './tidy-filled'

describe.runIf(engines.includes('postgres'))('what was filled in PostgreSQL', () => {
  const store = useStore('postgres')
  const lookedAt = async () => {
    const { rows } = await sql<{ pages: number }>`
      select relallvisible as pages from pg_class where relname = 'channel'`.execute(store().db)
    return Number(rows[0]?.pages)
  }

  test('is looked at when it is much', async () => {
    const rows = channelsFrom(500).map((row) => ({ ...row, createDate: null }))
    await saveChannels(store(), rows)
    await tidyFilled(store(), 'channel', 500)
    expect(await lookedAt()).toBe(0)
    await tidyFilled(store(), 'channel', 5_000)
    expect(await lookedAt()).toBeGreaterThan(0)
  })
})
