import { spawn } from 'node:child_process'

const LONGEST_END_MS = 10_000

/** Runs a program of Node to its end, and ends it when this one is to end. Returns its exit code. */
export const runChild = (args, options) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options })
    const end = (signal) => {
      child.kill(signal)
      setTimeout(() => child.kill('SIGKILL'), LONGEST_END_MS).unref()
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, end)
    child.on('exit', (code, signal) => {
      for (const one of signals) process.off(one, end)
      resolve(code ?? (signal ? 128 : 1))
    })
  })
