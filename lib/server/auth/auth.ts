import 'server-only'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { username } from 'better-auth/plugins'
import { usernamePattern } from '@/lib/core/account'
import { MIN_PASSWORD_LENGTH } from '@/lib/core/account-limits'
import type { Store } from '@/lib/server/store/open-store'
import { isDisabled } from './is-disabled'

const SESSION_SECONDS = 14 * 24 * 3600
const SIGN_INS_A_MINUTE = 30

/** The library's answer to the right password of an account that may not sign in. */
export const ACCOUNT_DISABLED = 'ACCOUNT_DISABLED'

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
        disabled: { type: 'number', required: false, defaultValue: 0, input: false },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            if (await isDisabled(store, userId)) throw new APIError('FORBIDDEN', { code: ACCOUNT_DISABLED })
          },
        },
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
