export interface QrTextFacts {
  /** Host of the address in the code, null for anything but an http(s) address. */
  host: string | null
  /** `contact_way`: an address of WeCom that adds a contact. */
  kind: 'contact_way' | 'url' | 'text'
}

/** Says what a scanner will make of the text in a code. */
export const describeQrText = (text: string): QrTextFacts => {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return { host: null, kind: 'text' }
  const url = new URL(text)
  const isContactWay =
    url.protocol === 'https:' && url.host === 'work.weixin.qq.com' && /^\/ct\/./.test(url.pathname)
  return { host: url.host, kind: isContactWay ? 'contact_way' : 'url' }
}
