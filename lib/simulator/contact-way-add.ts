import { checkNewContactWay } from './add-rules'
import type { Endpoint } from './call'
import { pictureAddress } from './picture-address'
import { Refusal } from './refusal'
import { isFields } from './wire-checks'

export const addContactWay: Endpoint = ({ body, world, settings, pictureOrigin }) => {
  if (body === undefined) throw new Refusal(41037)
  if (!isFields(body)) throw new Refusal(47001)
  const way = world.create(checkNewContactWay(body, settings.temporaryAllowed))
  return {
    config_id: way.configId,
    ...(way.scene === 2 ? { qr_code: pictureAddress(pictureOrigin, way.configId) } : {}),
  }
}
