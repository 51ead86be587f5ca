import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { plainStyle } from '@/lib/core/qr/style'
import { decodeQr } from '@/lib/server/picture/decode-qr'
import { engines } from '@/lib/server/testing/databases'
import { openTestDesk, type TestDesk } from '@/lib/server/testing/desk'
import { pictureText } from '@/lib/simulator/picture'
import { getQrText, getSharpCode } from './qr-code'

vi.mock('next-intl/server', () => ({ getRequestConfig: (config: unknown) => config }))
vi.mock('next-intl', () => import('use-intl/core'))

describe.each(engines)('what a picture says on %s', (engine) => {
  let opened: TestDesk
  beforeAll(async () => {
    // Reading what cannot be read keeps the process from seeing the Hub's answers for a second and more.
    opened = await openTestDesk(engine, [], { HUB_TIMEOUT_MS: '10000' })
  })
  afterAll(() => opened.close())

  const ways = () =>
    [...opened.simulator.contactWays.values()].filter(({ scene, temporary }) => scene === 2 && !temporary)
  const readable = () => ways().filter(({ unreadable }) => !unreadable)

  test('is its own, also of a hundred asked for at once with some that cannot be read among them', async () => {
    const unreadable = ways().filter((way) => way.unreadable)
    expect(unreadable.length).toBeGreaterThan(0)
    const asked = [...readable().slice(0, 50), ...unreadable, ...readable().slice(50, 100)]
    const texts = await Promise.all(
      asked.map(({ configId }) =>
        getQrText(opened.desk, configId).then(
          ({ text }) => text,
          (fault: { code: string }) => fault.code,
        ),
      ),
    )
    expect(texts).toEqual(asked.map((way) => (way.unreadable ? 'qr_undecodable' : pictureText(way.configId))))
  })

  test('is read anew from the kept picture where a reader of before had read it', async () => {
    const [{ configId } = { configId: '' }] = readable()
    const { text } = await getQrText(opened.desk, configId)
    await opened.desk.store.db
      .updateTable('picture_text')
      .set({ reader: 1, text: `${text}-of-another` })
      .execute()
    const fetchPicture = vi.fn(() => Promise.reject(new Error('the host is away')))
    const away = { ...opened.desk, fetchPicture }
    expect((await getQrText(away, configId)).text).toBe(pictureText(configId))
    const file = await getSharpCode(away, configId, {
      ...plainStyle,
      format: 'svg',
      sizeMm: 40,
      dpi: 300,
      quietZone: 4,
    })
    expect(await decodeQr(file.bytes)).toBe(pictureText(configId))
    expect(fetchPicture).not.toHaveBeenCalled()
  })
})
