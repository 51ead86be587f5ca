import { createServer } from 'node:net'

const reasons = {
  EADDRINUSE: (host, port) =>
    `PORT: something listens on ${host}:${port} already. End it, or choose another port.`,
  EACCES: (host, port) => `PORT: this user may not listen on ${host}:${port}. Choose a port above 1023.`,
  EADDRNOTAVAIL: (host) => `HOST: ${host} is no address of this machine.`,
  ENOTFOUND: (host) => `HOST: ${host} leads nowhere.`,
}

/** The number of a port that can be listened on; for 0 one that is free. Throws an error of plain words. */
export const findFreePort = async (host, text) => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65_535)) throw new Error('PORT: must be a whole number from 0 to 65535.')
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', (error) => {
      reject(new Error(reasons[error.code]?.(host, port) ?? `HOST, PORT: ${error.message}`))
    })
    probe.listen(port, host, () => {
      const { port: free } = probe.address()
      probe.close(() => resolve(free))
    })
  })
}
