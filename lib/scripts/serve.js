import { createServer } from 'node:http'
import { matchableUrl } from './matchable-url.js'

const LONGEST_END_MS = 10_000

const endOnSignals = (server, app) => {
  let isEnding = false
  const end = () => {
    if (isEnding) process.exit(1)
    isEnding = true
    setTimeout(() => process.exit(0), LONGEST_END_MS).unref()
    server.close(async () => {
      await app.close().catch(() => {})
      process.exit(0)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
}

/** Serves the production build in this process, until it is told to end: then requests under way are finished. */
export const serve = async (root, host, port) => {
  process.env.NODE_ENV = 'production'
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: root, hostname: host, port, quiet: true })
  await app.prepare()
  const handle = app.getRequestHandler()
  const server = createServer((request, response) => {
    request.url = matchableUrl(request.url)
    handle(request, response).catch((error) => {
      console.error(error)
      if (!response.headersSent) response.statusCode = 500
      response.end()
    })
  })
  endOnSignals(server, app)
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}
