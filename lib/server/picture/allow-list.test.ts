import { expect, test } from 'vitest'
import { createAllowList } from './allow-list'

const allow = createAllowList([
  'pictures.example.com',
  '*.cdn.example',
  'http://127.0.0.1:4010',
  '10.0.0.8',
  ' ',
])

test.each([
  ['https://wework.qpic.cn/a', 'https://wework.qpic.cn/a', false],
  ['http://p.qpic.cn/a?b=1', 'https://p.qpic.cn/a?b=1', false],
  ['http://p.qpic.cn:80/a', 'https://p.qpic.cn/a', false],
  ['HTTPS://P.QPIC.CN:443/a', 'https://p.qpic.cn/a', false],
  ['https://qpic.cn/a', 'https://qpic.cn/a', false],
  ['https://pictures.example.com/a', 'https://pictures.example.com/a', false],
  ['https://eu.cdn.example/a', 'https://eu.cdn.example/a', false],
  ['http://127.0.0.1:4010/a', 'http://127.0.0.1:4010/a', true],
])('%s is allowed', (address, url, exempt) => {
  const result = allow(address)
  expect([result.url.href, result.exempt]).toEqual([url, exempt])
})

test.each([
  'https://evilqpic.cn/a',
  'https://qpic.cn.evil.example/a',
  'https://evil.example/qpic.cn',
  'https://user:pass@wework.qpic.cn/a',
  'https://wework.qpic.cn@evil.example/a',
  'https://wework.qpic.cn:8443/a',
  'http://wework.qpic.cn:443/a',
  'ftp://wework.qpic.cn/a',
  'file:///etc/passwd',
  'data:image/png;base64,AA==',
  'https://sub.pictures.example.com/a',
  'https://cdn.example/a',
  'http://127.0.0.1/a',
  'http://127.0.0.1:4011/a',
  'https://127.0.0.1:4010/a',
  'http://user@127.0.0.1:4010/a',
  'https://10.0.0.8/a',
  'http://[::1]/a',
  '//wework.qpic.cn/a',
  '',
])('%s is refused', (address) => {
  expect(() => allow(address)).toThrow(expect.objectContaining({ code: 'picture_refused' }))
})
