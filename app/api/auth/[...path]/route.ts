import { answerAuthRequest } from '@/lib/server/auth/answer'
import { answering } from '@/lib/server/http/route'

export const GET = answering(answerAuthRequest)
export const POST = answering(answerAuthRequest)
