import { checkConclusions } from './conclusion-rules'
import type { SimulatedTemporaryMode } from './model'
import { Refusal } from './refusal'
import { type Fields, takeBoolean, takeFilledString, takeInteger } from './wire-checks'

const TEMPORARY_FIELDS = ['expires_in', 'chat_expires_in', 'unionid', 'conclusions']
const MAX_SECONDS = 1_209_600
const DEFAULT_EXPIRES_IN = 604_800
const DEFAULT_CHAT_EXPIRES_IN = 86_400

/** The temporary mode asked for, if any; throws a `Refusal` for its fields without it. */
export function checkTemporaryMode(
  body: Fields,
  type: 1 | 2,
  scene: 1 | 2,
  allowed: boolean,
): SimulatedTemporaryMode | undefined {
  const asked = 'is_temp' in body && takeBoolean(body.is_temp, 'is_temp')
  if (!asked) {
    for (const name of TEMPORARY_FIELDS) {
      if (name in body) throw new Refusal(40058, `${name} needs is_temp`)
    }
    return undefined
  }
  if (!allowed) throw new Refusal(48002)
  if (type === 2 || scene === 1) throw new Refusal(40058, 'is_temp needs type 1 and scene 2')
  return {
    expiresIn: takeSeconds(body, 'expires_in', DEFAULT_EXPIRES_IN),
    chatExpiresIn: takeSeconds(body, 'chat_expires_in', DEFAULT_CHAT_EXPIRES_IN),
    ...('unionid' in body ? { unionid: takeFilledString(body.unionid, 'unionid') } : {}),
    ...('conclusions' in body ? { conclusions: checkConclusions(body.conclusions) } : {}),
  }
}

function takeSeconds(body: Fields, name: string, otherwise: number): number {
  return name in body ? takeInteger(body[name], name, 1, MAX_SECONDS) : otherwise
}
