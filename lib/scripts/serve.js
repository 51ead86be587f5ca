import { createServer } from 'node:http'
import { matchableUrl } from './matchable-url.js'

const LONGEST_END_MS = 10_000

/** A terminal's interrupt reaches this process twice where npm passes it on as well. */
const SAME_SIGNAL_MS = 1_000

/** Nothing is lost by a process that is killed; one that exits while a thread is at work may abort instead. */
const endAtOnce = () => process.kill(process.pid, 'SIGKILL')

const IDLE_EVERY_MS = 100

/** With the desk of this process, if a request has opened it by now. */
const withDesk = (work) =>
  Promise.resolve(globalThis.channelDesk)
    .then((desk) => desk && work(desk))
    .catch(() => {})

const endOnSignals = (server, app) => {
  let endingSince = 0
  const end = (signal) => {
    if (endingSince > 0) {
      if (signal === 'SIGINT' && Date.now() - endingSince > SAME_SIGNAL_MS) endAtOnce()
      return
    }
    endingSince = Date.now()
    setTimeout(endAtOnce, LONGEST_END_MS).unref()
    withDesk((desk) => desk.stop())
    // A connection that is still in use now would be kept for the requests that come over it later.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_EVERY_MS)
    server.close(async () => {
      clearInterval(idle)
      await withDesk((desk) => desk.close())
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
