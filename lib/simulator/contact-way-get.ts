import type { Call, Endpoint, Settings } from './call'
import type { SimulatedContactWay } from './model'
import { pictureAddress } from './picture-address'
import { Refusal } from './refusal'
import { isFields } from './wire-checks'

export const getContactWay: Endpoint = (call) => {
  const configId = askedConfigId(call)
  if (configId === undefined) throw new Refusal(41043)
  const way = call.world.find(configId)
  if (way === undefined || isExpired(way, call.now)) throw new Refusal(41044)
  const fields = describeContactWay(way, call)
  switch (call.settings.getShape) {
    case 'object':
      return { contact_way: fields }
    case 'array':
      return { contact_way: [fields] }
    case 'flat':
      return fields
  }
}

/** The config id that reached the endpoint, in the way it is set to read it. */
export function askedConfigId({
  query,
  body,
  settings,
}: Pick<Call, 'query' | 'body'> & { settings: Pick<Settings, 'configIdIn'> }): string | undefined {
  const inQuery = settings.configIdIn === 'body' ? undefined : query.get('config_id')
  const inBody = settings.configIdIn === 'query' || !isFields(body) ? undefined : body.config_id
  const configId = inQuery || inBody
  return typeof configId === 'string' && configId !== '' ? configId : undefined
}

function isExpired(way: SimulatedContactWay, now: number): boolean {
  return way.temporary !== undefined && now >= way.createdAt + way.temporary.expiresIn * 1000
}

function describeContactWay(
  way: SimulatedContactWay,
  { settings, pictureOrigin }: Call,
): Record<string, unknown> {
  return {
    config_id: way.configId,
    type: way.type,
    scene: way.scene,
    ...(way.scene === 1 ? { style: way.style ?? 1 } : {}),
    remark: way.remark,
    skip_verify: way.skipVerify,
    state: way.state,
    ...(way.scene === 2 ? { qr_code: pictureAddress(pictureOrigin, way.configId) } : {}),
    user: way.user,
    // The older forms of this answer are known to give department ids as strings.
    party: settings.getShape === 'object' ? way.party : way.party.map(String),
    is_temp: way.temporary !== undefined,
    ...describeTemporaryMode(way),
    mark_source: true,
  }
}

function describeTemporaryMode({ temporary }: SimulatedContactWay): Record<string, unknown> {
  if (temporary === undefined) return {}
  return {
    expires_in: temporary.expiresIn,
    chat_expires_in: temporary.chatExpiresIn,
    ...(temporary.unionid === undefined ? {} : { unionid: temporary.unionid }),
    ...(temporary.conclusions === undefined ? {} : { conclusions: temporary.conclusions }),
  }
}
