import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listChannelsQuerySchema } from '@/lib/core/channel/schema'
import { foldText } from '@/lib/core/search'
import { saveChannels } from '@/lib/server/store/channel-mirror'
import { findChannels } from '@/lib/server/store/find-channels'
import { channelAt } from '@/lib/server/testing/channels'
import { engines, useStore } from '@/lib/server/testing/databases'

/** More than the search takes for few, so that it goes both its ways. */
const ROWS = 6_000
const names = [
  '静安寺店',
  '徐家汇',
  'Ｌｉｖｅ',
  'straße',
  "d'été",
  '100%',
  'a_b',
  '双"引',
  '👨‍👩‍👧',
  '𠮷野',
  'Иван',
  '東京',
]
const rows = Array.from({ length: ROWS }, (_, at) => ({
  ...channelAt(at, {
    configId: `c${at.toString(36).padStart(5, '0')}`,
    state: `st-${at % 97}`,
    remark: `${names[at % names.length]}·${names[(at * 7) % 11]} ${at % 50}号`,
  }),
  createDate: null,
}))
const texts = rows.map(({ remark, state, configId, tags }) =>
  foldText([remark, state, configId, ...tags.map(({ name }) => name)].join('\n')),
)

describe.each(engines)('search in %s', (engine) => {
  const store = useStore(engine)

  test('finds exactly the rows that hold a part, however many there are, whatever its length, script, case and width', async () => {
    for (let start = 0; start < ROWS; start += 1000) {
      await saveChannels(store(), rows.slice(start, start + 1000))
    }
    const part = fc
      .tuple(fc.nat(ROWS - 1), fc.nat(60), fc.integer({ min: 1, max: 6 }), fc.boolean())
      .map(([row, start, length, upper]) => {
        const characters = [...(texts[row] ?? '').replaceAll('\n', ' ')]
        const at = start % characters.length
        const text = characters.slice(at, at + length).join('')
        return upper ? text.toUpperCase() : text
      })
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(part, fc.constantFrom('号', 's', 'st', 'st-', '·', '号\n', '"', '%', 'ｌIVE')),
        async (q) => {
          const { items, total } = await findChannels(
            store(),
            listChannelsQuerySchema.parse({ q, sort: 'configId', order: 'asc', pageSize: 20 }),
          )
          const expected = rows.filter((_, at) => texts[at]?.includes(foldText(q)))
          expect(total).toBe(expected.length)
          expect(items.map(({ configId }) => configId)).toEqual(
            expected.slice(0, 20).map(({ configId }) => configId),
          )
        },
      ),
      { numRuns: 150, examples: [['店'], ['号'], ['c0'], ['𠮷'], ['一']] },
    )
  })
})
