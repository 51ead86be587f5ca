import { request as sendRaw } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { serveSimulator } from './serve'
import { createSimulator, type SimulatorOptions } from './simulator'

let close: (() => Promise<void>) | undefined

afterEach(async () => {
  await close?.()
  close = undefined
})

async function start(options: SimulatorOptions = {}) {
  const simulator = createSimulator({ seed: { channels: 2, contactWays: 2 }, ...options })
  const server = await serveSimulator(simulator)
  close = server.close
  return { simulator, address: (path: string) => `${server.origin}${path}?token=demo-token` }
}

function getWithBody(url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const outgoing = sendRaw(url, { method: 'GET', headers }, (incoming) => {
      let text = ''
      incoming.on('data', (chunk) => {
        text += chunk
      })
      incoming.on('end', () => resolve(text))
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

test('serves calls, a GET with a body, and pictures from its own origin', async () => {
  const { simulator, address } = await start({ configIdIn: 'body', pictureOrigin: 'self' })
  const list = await (await fetch(address('/api/v1/channel/list'))).json()
  expect(list.total).toBe(2)
  const body = JSON.stringify({ config_id: simulator.channels[0]?.configId })
  const got = JSON.parse(await getWithBody(address('/api/v1/contactWay/get'), body))
  expect(got.errcode).toBe(0)
  const picture = await fetch(got.contact_way.qr_code)
  expect(picture.headers.get('content-type')).toMatch(/^image\//)
  expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(3000)
})

test('a reset destroys the socket', async () => {
  const { simulator, address } = await start()
  simulator.fault({ kind: { type: 'reset', when: 'before' } })
  await expect(fetch(address('/api/v1/channel/list'))).rejects.toMatchObject({
    cause: { code: expect.stringMatching(/ECONNRESET|UND_ERR_SOCKET/) },
  })
})

test('a client that goes away ends a delay, and closing does not wait for it', async () => {
  const { simulator, address } = await start()
  simulator.fault({ times: Number.POSITIVE_INFINITY, kind: { type: 'delay', ms: 60_000 } })
  const signal = AbortSignal.timeout(50)
  await expect(fetch(address('/api/v1/channel/list'), { signal })).rejects.toMatchObject({
    name: 'TimeoutError',
  })
  void fetch(address('/api/v1/channel/list')).catch(() => {})
  simulator.clearFaults()
  expect((await fetch(address('/api/v1/channel/list'))).status).toBe(200)
})
