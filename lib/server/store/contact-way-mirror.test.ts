import { describe, expect, test } from 'vitest'
import { DAY_MS } from '@/lib/core/calendar'
import {
  contactWayIdsQuerySchema,
  type ListContactWaysQuery,
  listContactWaysQuerySchema,
} from '@/lib/core/contact-way/query'
import { contactWaySorts } from '@/lib/core/contact-way/sorts'
import { engines, useStore } from '@/lib/server/testing/databases'
import { findUndated, narrowCreation } from './contact-way-days'
import { countDetails, findDueIds } from './contact-way-due'
import { markMissing, readContactWay, saveCreated, saveDetails, saveListed } from './contact-way-mirror'
import { saveDirectory } from './directory'
import { findContactWayIds, findContactWays, findMakers } from './find-contact-ways'

const DAY = Date.parse('2026-03-02T00:00:00+08:00')
const at = (days: number) => DAY + days * DAY_MS

describe.each(engines)('contact ways in %s', (engine) => {
  const store = useStore(engine)
  const find = async (query: Partial<ListContactWaysQuery> = {}) =>
    findContactWays(store(), { ...listContactWaysQuerySchema.parse({}), ...query })
  const idsOf = async (query: Partial<ListContactWaysQuery> = {}) =>
    (await find(query)).items.map(({ config_id }) => config_id).sort()
  const creationOf = async (id: string) => {
    const read = await readContactWay(store(), id)
    return [read?.contactWay.createdAt, read?.contactWay.createdPrecision]
  }

  const undated = async () => (await findUndated(store(), 0)).flatMap(({ ids }) => ids)

  const fill = async () => {
    await saveListed(store(), ['single', 'several', 'bare'], { from: at(0), to: at(1) }, 1)
    await saveListed(store(), ['old'], { from: at(-90), to: at(1) }, 1)
    await saveDetails(
      store(),
      { config_id: 'single', type: 1, scene: 2, user: ['lin_xiao'], remark: '100%' },
      5,
    )
    await saveDetails(
      store(),
      { config_id: 'several', type: 2, scene: 1, user: ['linxxiao', 'chen'], state: 'S_1' },
      5,
    )
    await saveDetails(store(), { config_id: 'behind', type: 1, scene: 2, user: ['chen'] }, 5)
  }

  test.each<[Partial<ListContactWaysQuery>, string[]]>([
    [{}, ['bare', 'old', 'several', 'single']],
    [{ type: 1 }, ['single']],
    [{ scene: 1 }, ['several']],
    [{ user: 'chen' }, ['several']],
    [{ user: 'lin_xiao' }, ['single']],
    [{ user: 'lin' }, []],
    [{ user: '%' }, []],
    [{ q: '%' }, ['single']],
    [{ q: 's_1' }, ['several']],
    [{ q: 'BARE' }, ['bare']],
    [{ from: '2026-03-02', to: '2026-03-02' }, ['bare', 'old', 'several', 'single']],
    [{ from: '2026-02-01', to: '2026-02-02' }, ['old']],
    [{ to: '2025-11-01' }, []],
    [{ from: '2026-03-03' }, []],
    [{ type: 2, scene: 1, user: 'chen', q: 'S' }, ['several']],
  ])('filter %o', async (query, expected) => {
    await fill()
    expect(await idsOf(query)).toEqual(expected)
  })

  const directory = (linName = '林晓') =>
    saveDirectory(store(), {
      departments: [
        { id: 1, name: '总部', parentid: 0, order: 1 },
        { id: 3, name: '静安寺店', parentid: 1, order: 9 },
        { id: 4, name: '静安寺店前台', parentid: 3, order: 9 },
        { id: 5, name: '浦东店', parentid: 1, order: 5 },
      ],
      members: [
        { userid: 'lin_xiao', name: linName, departments: [4] },
        { userid: 'chen', name: '陈思远', departments: [5] },
      ],
    })

  test.each([
    [1, ['several', 'single', 'team']],
    [3, ['single', 'team']],
    [4, ['single']],
    [5, ['several']],
    [9, []],
  ])('department %i stands for those beneath it and their members', async (department, expected) => {
    await fill()
    await directory()
    await saveListed(store(), ['team'], { from: at(0), to: at(1) }, 1)
    await saveDetails(store(), { config_id: 'team', type: 2, scene: 2, party: [3] }, 5)
    expect(await idsOf({ department })).toEqual(expected)
  })

  test('a code is found by the name of who answers, whichever was known first, and by the new name', async () => {
    await directory()
    await fill()
    expect(await idsOf({ q: '林晓' })).toEqual(['single'])
    expect(await idsOf({ q: '思' })).toEqual(['several'])
    await directory('林晓晓')
    expect(await idsOf({ q: '林晓晓' })).toEqual(['single'])
    await saveDirectory(store(), { departments: [], members: [] })
    expect(await idsOf({ q: '林晓' })).toEqual([])
  })

  test('codes of this desk and of other tools are told apart, by whom as well', async () => {
    await fill()
    await saveCreated(
      store(),
      { config_id: 'here', type: 1, scene: 2, state: 'mine' },
      { at: at(2), by: '林晓' },
    )
    expect(await idsOf({ madeHere: '1' })).toEqual(['here'])
    expect(await idsOf({ madeHere: '0' })).toEqual(['bare', 'old', 'several', 'single'])
    expect(await idsOf({ madeBy: '林晓', q: 'MINE' })).toEqual(['here'])
    expect(await idsOf({ madeBy: '陈思远' })).toEqual([])
    expect(await findMakers(store())).toEqual([{ name: '林晓', count: 1 }])
  })

  test('a code behind a channel is found once WeCom lists it, with all that is known of it', async () => {
    await fill()
    expect(await find({ q: 'chen' })).toMatchObject({ total: 1, items: [{ config_id: 'several' }] })
    await saveListed(store(), ['behind'], { from: at(0), to: at(1) }, 6)
    expect(await idsOf({ q: 'chen' })).toEqual(['behind', 'several'])
  })

  test('deleted codes are found only when asked for, and say since when', async () => {
    await fill()
    await markMissing(store(), 'several', 7_000)
    expect(await find({ q: 'S_1' })).toEqual({ items: [], total: 0 })
    for (const missing of ['with', 'only'] as const) {
      expect(await find({ q: 'S_1', missing })).toMatchObject({
        total: 1,
        items: [{ config_id: 'several', missingSince: '1970-01-01T00:00:07.000Z' }],
      })
    }
    expect((await find({ missing: 'with' })).total).toBe(4)
  })

  test.each(contactWaySorts)('by %s every row comes once, the other way round as well', async (sort) => {
    await fill()
    const read = async (order: 'asc' | 'desc') => {
      const pages = await Promise.all([1, 2].map((page) => find({ sort, order, page, pageSize: 2 })))
      return pages.flatMap(({ items }) => items.map(({ config_id }) => config_id))
    }
    const down = await read('desc')
    expect([...down].sort()).toEqual(['bare', 'old', 'several', 'single'])
    expect(await read('asc')).toEqual(down.toReversed())
    expect(
      (await findContactWayIds(store(), contactWayIdsQuerySchema.parse({ sort, order: 'desc' }))).items,
    ).toEqual(down)
  })

  test('a row whose day is not known yet is in every range that may hold it, and in no other once it is', async () => {
    await fill()
    const february = { from: '2026-02-01', to: '2026-02-28' }
    expect(await idsOf(february)).toEqual(['old'])
    await narrowCreation(store(), [{ ids: ['old'], from: at(-40), to: at(-39) }])
    expect(await idsOf(february)).toEqual([])
    expect(await idsOf({ from: '2026-01-21', to: '2026-01-21' })).toEqual(['old'])
  })

  test('an id alone is a row with what is known', async () => {
    await fill()
    expect((await readContactWay(store(), 'bare'))?.contactWay).toEqual({
      config_id: 'bare',
      missingSince: null,
      fetchedAt: null,
      createdAt: '2026-03-02',
      createdPrecision: 'day',
      createdBy: null,
    })
    expect(await countDetails(store())).toEqual({ total: 4, fetched: 2 })
    expect(await findDueIds(store(), { before: 0, limit: 10 })).toEqual(['bare', 'old'])
  })

  test('the creation is narrowed, never widened, and never contradicted', async () => {
    await saveListed(store(), ['a'], { from: at(-90), to: at(1) }, 1)
    expect(await creationOf('a')).toEqual([null, null])
    expect(await undated()).toEqual(['a'])
    await narrowCreation(store(), [{ ids: ['a'], from: at(-40), to: at(9) }])
    await narrowCreation(store(), [{ ids: ['a'], from: at(5), to: at(6) }])
    await narrowCreation(store(), [{ ids: ['a'], from: at(-91), to: at(-39) }])
    expect(await creationOf('a')).toEqual(['2026-01-21', 'day'])
    await saveListed(store(), ['a'], { from: at(-90), to: at(1) }, 1)
    expect(await creationOf('a')).toEqual(['2026-01-21', 'day'])
    expect(await undated()).toEqual([])
  })

  test('the moment of a code made here stays', async () => {
    await saveListed(store(), ['mine'], { from: at(-90), to: at(1) }, 1)
    await saveCreated(store(), { config_id: 'mine', remark: 'x' }, { at: at(0) + 1, by: '林晓' })
    await saveListed(store(), ['mine'], { from: at(0), to: at(1) }, 1)
    await narrowCreation(store(), [{ ids: ['mine'], from: at(-1), to: at(2) }])
    expect(await creationOf('mine')).toEqual([new Date(at(0) + 1).toISOString(), 'moment'])
    expect((await readContactWay(store(), 'mine'))?.contactWay.createdBy).toBe('林晓')
  })

  test('a missing code leaves the list, keeps what was known, and comes back when it is listed again', async () => {
    await fill()
    await markMissing(store(), 'single', 7)
    expect(await idsOf()).not.toContain('single')
    expect(await readContactWay(store(), 'single')).toMatchObject({
      missing: true,
      contactWay: { remark: '100%' },
    })
    await narrowCreation(store(), [{ ids: ['single'], from: at(0), to: at(1) }])
    expect(await idsOf()).not.toContain('single')
    await saveListed(store(), ['single'], { from: at(0), to: at(1) }, 1)
    expect(await idsOf()).toContain('single')
  })

  test('more ids than fit into one statement', async () => {
    const many = Array.from({ length: 1201 }, (_, place) => `id-${place}`)
    await saveListed(store(), [...many, ...many.slice(0, 5)], { from: at(-90), to: at(1) }, 1)
    await narrowCreation(store(), [{ ids: many, from: at(0), to: at(1) }])
    expect((await find({ from: '2026-03-02', pageSize: 1 })).total).toBe(1201)
  })
})
