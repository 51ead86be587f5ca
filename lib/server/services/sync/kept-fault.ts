import 'server-only'
import { type ErrorCode, errorStatus } from '@/lib/core/errors'
import { DeskFault } from '@/lib/server/desk-fault'

interface KeptFault {
  code: ErrorCode
  errcode?: number
  errmsg?: string
  retryAfter?: number
}

/** A fault as other processes read it: without its cause. */
export const keepFault = ({ code, details: { errcode, errmsg, retryAfter } }: DeskFault): string => {
  const kept: KeptFault = {
    code,
    ...(errcode === undefined ? {} : { errcode }),
    ...(errmsg === undefined ? {} : { errmsg }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  }
  return JSON.stringify(kept)
}

export const readFault = (text: string): DeskFault => {
  const { code, ...details } = JSON.parse(text) as KeptFault
  return new DeskFault(code in errorStatus ? code : 'internal', details)
}
