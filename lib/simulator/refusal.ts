const messages = {
  40003: 'invalid userid',
  40007: 'invalid media_id',
  40014: 'invalid token',
  40033: 'invalid charset. please check your request, if include \\uxxxx will create fail!',
  40058: 'invalid Request Parameter',
  40063: 'some parameters are invalid',
  40201: 'content contains sensitive words',
  41001: 'access_token missing',
  41006: 'media_id missing',
  41009: 'userid missing',
  41037: 'missing contact way type',
  41038: 'missing contact way scene',
  41039: 'invalid contact way type',
  41040: 'invalid contact way scene',
  41041: 'contact way user count exceed limit',
  41042: 'invalid contact way style',
  41043: 'missing contact way config_id',
  41044: 'invalid contact way config_id',
  41054: 'user not activated',
  47001: 'data format error',
  48002: 'api forbidden',
  60011: 'no privilege to access/modify contact/party/agent',
  60123: 'invalid party id',
  82001: 'not specified user and party',
  84074: 'user has no customer contact privilege',
  701008: 'user has no active license',
} as const

export type RefusalCode = keyof typeof messages

/** Ends a call with one of WeCom's error codes. */
export class Refusal extends Error {
  constructor(
    readonly errcode: RefusalCode,
    detail?: string,
  ) {
    super(detail === undefined ? messages[errcode] : `${messages[errcode]}: ${detail}`)
    this.name = 'Refusal'
  }
}
