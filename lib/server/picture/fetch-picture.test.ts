import type { lookup as resolve } from 'node:dns'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createPictureFetcher } from './fetch-picture'

const servers: Server[] = []
let png: Buffer

beforeAll(async () => {
  png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
})

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const refused = { code: 'picture_refused' }
const unavailable = { code: 'picture_unavailable' }

describe('from a configured origin', () => {
  test('gives bytes and the type the bytes have', async () => {
    const origin = await serve((_, response) => response.setHeader('Content-Type', 'text/html').end(png))
    const picture = await createPictureFetcher({ allowedHosts: [origin] })(`${origin}/a`)
    expect(picture.contentType).toBe('image/png')
    expect(Buffer.from(picture.bytes).equals(png)).toBe(true)
  })

  test.each([
    ['HTML', '<html></html>'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['nothing', ''],
  ])('%s is refused, whatever its header says', async (_, body) => {
    const origin = await serve((_request, response) =>
      response.setHeader('Content-Type', 'image/png').end(body),
    )
    await expect(createPictureFetcher({ allowedHosts: [origin] })(`${origin}/a`)).rejects.toMatchObject(
      refused,
    )
  })

  test.each([404, 500, 304])('status %i is unavailable', async (status) => {
    const origin = await serve((_, response) => response.writeHead(status).end())
    await expect(createPictureFetcher({ allowedHosts: [origin] })(`${origin}/a`)).rejects.toMatchObject(
      unavailable,
    )
  })

  test.each([true, false])('stops at the size limit (length announced: %s)', async (announced) => {
    let sent = 0
    const origin = await serve((_, response) => {
      if (announced) response.setHeader('Content-Length', 50_000_000)
      response.write(png)
      const timer = setInterval(() => {
        sent += 100_000
        response.write(Buffer.alloc(100_000))
      }, 1)
      response.on('close', () => clearInterval(timer))
    })
    const fetchPicture = createPictureFetcher({ allowedHosts: [origin], maxBytes: 300_000 })
    await expect(fetchPicture(`${origin}/a`)).rejects.toMatchObject(refused)
    expect(sent).toBeLessThan(5_000_000)
  })

  test.each(['before the head', 'inside the body'])(
    'a server that hangs %s runs into the limit',
    async (place) => {
      const origin = await serve((_, response) => {
        if (place === 'inside the body') response.write(png.subarray(0, 10))
      })
      const fetchPicture = createPictureFetcher({ allowedHosts: [origin], timeoutMs: 200 })
      const start = Date.now()
      await expect(fetchPicture(`${origin}/a`)).rejects.toMatchObject(unavailable)
      expect(Date.now() - start).toBeLessThan(2_000)
    },
  )

  test('nobody listening is unavailable', async () => {
    const origin = await serve((_, response) => response.end())
    for (const server of servers.splice(0)) await new Promise((closed) => server.close(closed))
    await expect(createPictureFetcher({ allowedHosts: [origin] })(`${origin}/a`)).rejects.toMatchObject(
      unavailable,
    )
  })
})

describe('redirects', () => {
  test('on the list are followed, three at most', async () => {
    const origin = await serve((request, response) => {
      const left = Number(request.url?.slice(1))
      if (left === 0) response.end(png)
      else response.writeHead(302, { Location: `/${left - 1}` }).end()
    })
    const fetchPicture = createPictureFetcher({ allowedHosts: [origin] })
    expect((await fetchPicture(`${origin}/3`)).contentType).toBe('image/png')
    await expect(fetchPicture(`${origin}/4`)).rejects.toMatchObject(refused)
  })

  test('off the list are refused before anything is sent there', async () => {
    let reached = false
    const other = await serve((_, response) => {
      reached = true
      response.end(png)
    })
    const origin = await serve((_, response) => response.writeHead(302, { Location: `${other}/a` }).end())
    await expect(createPictureFetcher({ allowedHosts: [origin] })(`${origin}/a`)).rejects.toMatchObject(
      refused,
    )
    expect(reached).toBe(false)
  })
})

describe('private addresses', () => {
  test('a listed host that resolves to one is refused when connecting', async () => {
    const asked: string[] = []
    const lookup = ((host: string, _options: object, done: (...answer: unknown[]) => void) => {
      asked.push(host)
      done(null, [
        { address: '8.8.8.8', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ])
    }) as unknown as typeof resolve
    const fetchPicture = createPictureFetcher({ allowedHosts: [], lookup })
    await expect(fetchPicture('https://wework.qpic.cn/a')).rejects.toMatchObject(refused)
    expect(asked).toEqual(['wework.qpic.cn'])
  })
})

describe('a transport in place of the network', () => {
  test('is called with the upgraded address, and its answer is checked the same', async () => {
    const asked: string[] = []
    const fetchPicture = createPictureFetcher({
      allowedHosts: [],
      transport: async (request) => {
        asked.push(request.url)
        return request.url.endsWith('/html') ? new Response('<html>') : new Response(new Uint8Array(png))
      },
    })
    expect((await fetchPicture('http://wework.qpic.cn/a')).contentType).toBe('image/png')
    await expect(fetchPicture('http://wework.qpic.cn/html')).rejects.toMatchObject(refused)
    await expect(fetchPicture('http://127.0.0.1/a')).rejects.toMatchObject(refused)
    expect(asked).toEqual(['https://wework.qpic.cn/a', 'https://wework.qpic.cn/html'])
  })

  test('may not redirect off the list or hang', async () => {
    const away = createPictureFetcher({
      allowedHosts: [],
      transport: async () =>
        new Response(null, { status: 302, headers: { Location: 'https://evil.example/' } }),
    })
    await expect(away('https://wework.qpic.cn/a')).rejects.toMatchObject(refused)
    const hanging = createPictureFetcher({
      allowedHosts: [],
      timeoutMs: 50,
      transport: () => new Promise(() => {}),
    })
    await expect(hanging('https://wework.qpic.cn/a')).rejects.toMatchObject(unavailable)
  })
})
