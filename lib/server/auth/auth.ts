import 'server-only'
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins'
import { usernamePattern } from '@/lib/core/account'
import { MIN_PASSWORD_LENGTH } from '@/lib/core/account-limits'
import type { Store } from '@/lib/server/store/open-store'

const SESSION_SECONDS = 14 * 24 * 3600
const SIGN_INS_A_MINUTE = 30

export interface AuthOptions {
  store: Store
  secret: string
  /** The address people use; cookies are `Secure` when it is https. */
  publicUrl: string
  trustedOrigins: (request?: Request) => string[]
}

/** The authentication library on our store: user name and password, sessions in the database, no public sign-up. */
export const createAuth = ({ store, secret, publicUrl, trustedOrigins }: AuthOptions) =>
  betterAuth({
    appName: 'Channel Desk',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: (request) => trustedOrigins(request),
    database: { db: store.db, type: store.engine },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: MIN_PASSWORD_LENGTH },
    session: { expiresIn: SESSION_SECONDS, updateAge: 24 * 3600 },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 600,
      customRules: { '/sign-in/username': { window: 60, max: SIGN_INS_A_MINUTE } },
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, defaultValue: 'viewer', input: false },
      },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 30,
        usernameValidator: (name) => usernamePattern.test(name),
      }),
    ],
  })

export type Auth = ReturnType<typeof createAuth>
