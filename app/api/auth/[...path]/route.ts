import { answerAuthRequest } from '@/lib/server/auth/answer'
import { answering } from '@/lib/server/http/route'

const answer = answering(answerAuthRequest)

export const GET = answer
export const POST = answer
export const PUT = answer
export const PATCH = answer
export const DELETE = answer
export const OPTIONS = answer
