import type { ContactWayFields } from './wire'

/** What was asked for, as far as WeCom tells it again. */
export interface AskedContactWay {
  state: string
  type: number
  scene: number
  style?: number | undefined
  remark?: string | undefined
  skip_verify?: boolean | undefined
  user?: readonly string[] | undefined
  party?: readonly number[] | undefined
}

/** WeCom's userids differ in more than their case. */
const folded = (users: readonly string[]) => users.map((user) => user.toLowerCase())

const sameSet = <T>(one: readonly T[], other: readonly T[]): boolean =>
  new Set(one).size === new Set(other).size && new Set([...one, ...other]).size === new Set(one).size

/**
 * Whether a code that the Hub tells about is the one that was asked for. What the Hub leaves out contradicts nothing;
 * without a `state` it is doubtful at best.
 */
export const agreement = (asked: AskedContactWay, told: ContactWayFields): 'yes' | 'doubtful' | 'no' => {
  const agrees = [
    told.type === undefined || told.type === asked.type,
    told.scene === undefined || told.scene === asked.scene,
    told.style === undefined || asked.scene !== 1 || told.style === asked.style,
    told.remark === undefined || told.remark === (asked.remark ?? ''),
    told.skip_verify === undefined || told.skip_verify === (asked.skip_verify ?? true),
    told.user === undefined || sameSet(folded(told.user), folded(asked.user ?? [])),
    told.party === undefined || sameSet(told.party, asked.party ?? []),
    !told.state || told.state === asked.state,
  ]
  if (agrees.includes(false)) return 'no'
  return told.state ? 'yes' : 'doubtful'
}
