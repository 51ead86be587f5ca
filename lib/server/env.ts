import 'server-only'
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { usernamePattern } from '@/lib/core/account'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '@/lib/core/account-limits'

const wholeNumber = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback)

const httpUrl = z.url({ protocol: /^https?$/ })

const hostPattern = /^(\*\.)?[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*$/u
const isHostOrOrigin = (entry: string): boolean =>
  entry.includes('://') ? /^https?:/.test(entry) && URL.canParse(entry) : hostPattern.test(entry)

const pictureHosts = z
  .string()
  .default('')
  .transform((list) => list.split(',').map((entry) => entry.trim()))
  .transform((entries) => entries.filter((entry) => entry !== ''))
  .refine((entries) => entries.every(isHostOrOrigin), 'must be hosts, *.hosts or http(s) origins')

/** Looks at raw values, so that one bad setting does not hide these from the list. */
const refuseCombinations = (raw: unknown, context: z.core.$RefinementCtx): void => {
  const env = raw as Record<string, string | undefined>
  const refuse = (name: string, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message })
  const demo = env.DEMO === '1'
  if (demo && (env.HUB_TOKEN || env.HUB_TOKEN_FILE)) {
    refuse('DEMO', 'cannot be combined with HUB_TOKEN: the demo never speaks to a real Hub')
  }
  if (!demo && !env.HUB_TOKEN && !env.HUB_TOKEN_FILE) {
    refuse('HUB_TOKEN', 'is missing (or HUB_TOKEN_FILE; or DEMO=1 to try the desk without a Hub)')
  }
  if (env.HUB_TOKEN && env.HUB_TOKEN_FILE) refuse('HUB_TOKEN_FILE', 'and HUB_TOKEN are both set')
  if (env.HUB_TOKEN_FILE) {
    const problem = problemOfTokenFile(env.HUB_TOKEN_FILE)
    if (problem) refuse('HUB_TOKEN_FILE', problem)
  }
  if (env.DATABASE_URL?.startsWith('postgres') && !env.AUTH_SECRET) {
    refuse('AUTH_SECRET', 'is required with PostgreSQL, the same for every instance')
  }
  if (Boolean(env.ADMIN_USERNAME) !== Boolean(env.ADMIN_PASSWORD)) {
    refuse('ADMIN_USERNAME', 'and ADMIN_PASSWORD go together')
  }
}

const readTokenFile = (path: string): string => readFileSync(/* turbopackIgnore: true */ path, 'utf8').trim()

const problemOfTokenFile = (path: string): string | undefined => {
  try {
    return readTokenFile(path) === '' ? 'is empty' : undefined
  } catch {
    return 'cannot be read'
  }
}

const environmentSchema = z
  .object({
    PORT: wholeNumber(3000, 0, 65_535),
    HOST: z.string().min(1).default('127.0.0.1'),
    PUBLIC_URL: httpUrl.optional(),
    HUB_TOKEN: z.string().trim().min(1).optional(),
    HUB_TOKEN_FILE: z.string().min(1).optional(),
    HUB_BASE_URL: httpUrl.default('https://hub.juzibot.com'),
    HUB_RATE: z.coerce.number().positive().max(10_000).default(5),
    HUB_CONCURRENCY: wholeNumber(4, 1, 256),
    HUB_TIMEOUT_MS: wholeNumber(15_000, 50, 600_000),
    QR_IMAGE_HOSTS: pictureHosts,
    DATABASE_URL: z
      .string()
      .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'must begin with file: or postgres://')
      .default('file:.data/desk.db'),
    AUTH_SECRET: z.string().min(32).optional(),
    ADMIN_USERNAME: z.string().regex(usernamePattern, 'must be 2 to 30 letters, digits, _ . -').optional(),
    ADMIN_PASSWORD: z.string().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH).optional(),
    RESOLVE_SETTLE_SECONDS: wholeNumber(60, 0, 86_400),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    METRICS_TOKEN: z.string().min(1).optional(),
    DEMO: z.enum(['0', '1']).default('0'),
  })
  .superRefine(refuseCombinations, { when: () => true })

export interface Environment {
  port: number
  host: string
  publicUrl: string | undefined
  demo: boolean
  hub: { baseUrl: string; token: string; rate: number; concurrency: number; timeoutMs: number }
  pictureHosts: string[]
  databaseUrl: string
  authSecret: string | undefined
  admin: { username: string; password: string } | undefined
  settleSeconds: number
  logLevel: z.infer<typeof environmentSchema>['LOG_LEVEL']
  metricsToken: string | undefined
}

/** The settings are wrong: every bad name with its reason, and no value, because values may be secrets. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
  constructor(readonly problems: string[]) {
    super(`Settings to correct:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
  }
}

/** Reads the settings of `http-api.md` from `source`. Throws {@link EnvironmentError} with all that is wrong. */
export const readEnvironment = (source: Record<string, string | undefined>): Environment => {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(set)
  if (!parsed.success) {
    throw new EnvironmentError(
      parsed.error.issues.map((issue) => `${issue.path.join('.') || 'settings'}: ${issue.message}`),
    )
  }
  const env = parsed.data
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL,
    demo: env.DEMO === '1',
    hub: {
      baseUrl: env.HUB_BASE_URL.replace(/\/+$/, ''),
      token: env.HUB_TOKEN_FILE ? readTokenFile(env.HUB_TOKEN_FILE) : (env.HUB_TOKEN ?? ''),
      rate: env.HUB_RATE,
      concurrency: env.HUB_CONCURRENCY,
      timeoutMs: env.HUB_TIMEOUT_MS,
    },
    pictureHosts: env.QR_IMAGE_HOSTS,
    databaseUrl: env.DATABASE_URL,
    authSecret: env.AUTH_SECRET,
    admin:
      env.ADMIN_USERNAME && env.ADMIN_PASSWORD
        ? { username: env.ADMIN_USERNAME, password: env.ADMIN_PASSWORD }
        : undefined,
    settleSeconds: env.RESOLVE_SETTLE_SECONDS,
    logLevel: env.LOG_LEVEL,
    metricsToken: env.METRICS_TOKEN,
  }
}
