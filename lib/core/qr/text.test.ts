import { expect, test } from 'vitest'
import { describeQrText } from './text'

test.each([
  ['https://work.weixin.qq.com/ct/wcde9f3a7b', 'work.weixin.qq.com', 'contact_way'],
  ['HTTPS://WORK.WEIXIN.QQ.COM/ct/wcde9f3a7b', 'work.weixin.qq.com', 'contact_way'],
  ['http://work.weixin.qq.com/ct/wcde9f3a7b', 'work.weixin.qq.com', 'url'],
  ['https://work.weixin.qq.com/ct/', 'work.weixin.qq.com', 'url'],
  ['https://work.weixin.qq.com.example.com/ct/a', 'work.weixin.qq.com.example.com', 'url'],
  ['https://work.weixin.qq.com:8443/ct/a', 'work.weixin.qq.com:8443', 'url'],
  ['https://wework.qpic.cn/wwpic/1_2/0', 'wework.qpic.cn', 'url'],
  ['javascript:alert(1)', null, 'text'],
  ['https://', null, 'text'],
  ['请扫码', null, 'text'],
  ['', null, 'text'],
])('%j', (text, host, kind) => {
  expect(describeQrText(text)).toEqual({ host, kind })
})
