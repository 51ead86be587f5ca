import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  resolve: { alias: { '@': root }, conditions: ['react-server'] },
  ssr: { resolve: { conditions: ['react-server', 'node'] } },
  test: {
    include: ['lib/**/*.test.ts', 'app/**/*.test.ts', 'components/**/*.test.ts'],
    testTimeout: 30_000,
    // Much of the time goes into waiting for the disk and for clocks.
    maxWorkers: '100%',
  },
})
