import { countPeople, findDepartment, findMember } from './directory'
import type { SimulatedContactWay } from './model'
import { Refusal } from './refusal'
import { checkTemporaryMode } from './temporary-rules'
import {
  type Fields,
  refuseSensitiveWords,
  refuseUnknownFields,
  takeArray,
  takeBoolean,
  takeNumber,
  takeShortText,
  takeString,
} from './wire-checks'

const FIELDS = [
  'type',
  'scene',
  'style',
  'remark',
  'skip_verify',
  'state',
  'user',
  'party',
  'is_temp',
  'expires_in',
  'chat_expires_in',
  'unionid',
  'conclusions',
]
const MAX_REMARK = 30
const MAX_STATE = 30
const MAX_PEOPLE = 100

export type AcceptedContactWay = Omit<SimulatedContactWay, 'configId' | 'createdAt'>

/** Everything WeCom checks in `contactWay/add`, in its order; throws a `Refusal`. */
export function checkNewContactWay(body: Fields, temporaryAllowed: boolean): AcceptedContactWay {
  const type = checkType(body.type)
  const scene = checkScene(body.scene)
  refuseUnknownFields(body, FIELDS)
  const style = checkStyle(body.style, type, scene)
  const remark = 'remark' in body ? takeShortText(body.remark, 'remark', MAX_REMARK) : ''
  const skipVerify = 'skip_verify' in body ? takeBoolean(body.skip_verify, 'skip_verify') : true
  const state = 'state' in body ? takeShortText(body.state, 'state', MAX_STATE) : ''
  refuseSensitiveWords(remark)
  const temporary = checkTemporaryMode(body, type, scene, temporaryAllowed)
  const audience = type === 1 ? checkSingle(body) : checkSeveral(body)
  return {
    type,
    scene,
    ...(style === undefined ? {} : { style }),
    remark,
    skipVerify,
    state,
    ...audience,
    ...(temporary === undefined ? {} : { temporary }),
  }
}

function checkType(value: unknown): 1 | 2 {
  if (value === undefined) throw new Refusal(41037)
  const type = takeNumber(value, 'type')
  if (type !== 1 && type !== 2) throw new Refusal(41039)
  return type
}

function checkScene(value: unknown): 1 | 2 {
  if (value === undefined) throw new Refusal(41038)
  const scene = takeNumber(value, 'scene')
  if (scene !== 1 && scene !== 2) throw new Refusal(41040)
  return scene
}

function checkStyle(value: unknown, type: 1 | 2, scene: 1 | 2): number | undefined {
  if (value === undefined) return scene === 1 ? 1 : undefined
  const style = takeNumber(value, 'style')
  const most = type === 1 ? 3 : 2
  if (scene === 2 || !Number.isInteger(style) || style < 1 || style > most) throw new Refusal(41042)
  return style
}

function checkSingle(body: Fields): Pick<SimulatedContactWay, 'user' | 'party'> {
  if ('party' in body) throw new Refusal(40058, 'party is for type 2 only')
  const user = takeUser(body.user)
  if (user.length === 0) throw new Refusal(41009)
  if (user.length > 1) throw new Refusal(40063, 'user must be exactly one')
  refuseUnsuitableMembers(user)
  return { user, party: [] }
}

function checkSeveral(body: Fields): Pick<SimulatedContactWay, 'user' | 'party'> {
  const user = [...new Set(takeUser(body.user))]
  const party = [...new Set(takeParty(body.party))]
  if (user.length === 0 && party.length === 0) throw new Refusal(82001)
  refuseUnsuitableMembers(user)
  for (const id of party) {
    if (findDepartment(id) === undefined) throw new Refusal(60123, String(id))
  }
  if (countPeople(user, party) > MAX_PEOPLE) throw new Refusal(41041)
  return { user, party }
}

function takeUser(value: unknown): string[] {
  return value === undefined ? [] : takeArray(value, 'user').map((userid) => takeString(userid, 'user'))
}

function takeParty(value: unknown): number[] {
  return value === undefined ? [] : takeArray(value, 'party').map((id) => takeNumber(id, 'party'))
}

function refuseUnsuitableMembers(user: readonly string[]): void {
  for (const userid of user) {
    const member = findMember(userid)
    if (member === undefined) throw new Refusal(40003)
    if (member.obstacle !== undefined) throw new Refusal(member.obstacle, userid)
  }
}
