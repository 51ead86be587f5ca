import 'server-only'
import { say } from '@/lib/core/contact-way/issue-code'

/** Why rows of a cancelled batch are set aside. */
export const CANCELLED = JSON.stringify([{ path: '', message: say('batch_cancelled') }])
