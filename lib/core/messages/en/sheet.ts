import type { SheetWords } from '../zh-CN/sheet'

export const sheet: SheetWords = {
  fields: {
    remark: {
      heading: 'Remark',
      hint: 'For yourselves: how you find the code later. 30 characters at most',
      example: 'Jing’an, front desk',
    },
    type: {
      heading: 'Type',
      hint: '“single”: always the same colleague; “several”: shared among colleagues or departments',
      example: 'single',
    },
    user: {
      heading: 'Colleagues (userid)',
      hint: 'One for single; for several any number, separated by commas, semicolons or spaces',
      example: 'linxiao, chensiyuan',
    },
    party: {
      heading: 'Department ids',
      hint: 'For several people only: the numbers of departments',
      example: '2, 15',
    },
    state: {
      heading: 'State',
      hint: 'Tells later where customers came from. 30 letters, digits and _ . : - at most, each once. Left empty, one is made',
      example: 'sh-jingan-r01',
    },
    scene: {
      heading: 'Where it goes',
      hint: '“QR code”: a picture; “mini program”: a control',
      example: 'QR code',
    },
    style: {
      heading: 'Control style',
      hint: 'For mini-program controls only: 1, 2 or 3; for several people 1 and 2',
      example: '1',
    },
    skip_verify: {
      heading: 'Add without approval',
      hint: '“yes”: customers become contacts at once; “no”: a colleague accepts them',
      example: 'yes',
    },
    is_temp: {
      heading: 'Temporary chat',
      hint: '“yes” or “no”. Medical organisations only, single QR codes only',
      example: 'no',
    },
    expires_in: {
      heading: 'Code expires',
      hint: 'For temporary chats only. With its unit, 14 days at most',
      example: '7 days',
    },
    chat_expires_in: {
      heading: 'Chat duration',
      hint: 'For temporary chats only, from the moment of becoming contacts. With its unit, 14 days at most',
      example: '24 hours',
    },
    unionid: {
      heading: 'Customer unionid',
      hint: 'For temporary chats only. Left empty, anybody can scan',
      example: 'oxTWIuGaIt6gTKsQRLau2M0yL16E',
    },
    'conclusions.text.content': {
      heading: 'Closing text',
      hint: 'For temporary chats only, sent when the chat ends. 4000 bytes at most; a Chinese character is 3 bytes',
      example: 'Thank you. We wish you good health.',
    },
    'conclusions.image.media_id': {
      heading: 'Image media_id',
      hint: 'The picture of the closing message. An image, a link or a mini program, only one; material expires after 3 days',
      example: 'MEDIA_ID',
    },
    'conclusions.link.title': {
      heading: 'Link title',
      hint: 'The link of the closing message. 128 bytes at most',
      example: 'Book a visit',
    },
    'conclusions.link.url': {
      heading: 'Link address',
      hint: 'Beginning with http:// or https://',
      example: 'https://example.com/booking',
    },
    'conclusions.link.desc': {
      heading: 'Link description',
      hint: 'Optional. 512 bytes at most',
      example: 'Choose a time',
    },
    'conclusions.link.picurl': {
      heading: 'Link cover address',
      hint: 'Optional. Beginning with http:// or https://',
      example: 'https://example.com/cover.png',
    },
    'conclusions.miniprogram.title': {
      heading: 'Mini-program card title',
      hint: 'The mini program of the closing message. 64 bytes at most',
      example: 'Booking',
    },
    'conclusions.miniprogram.pic_media_id': {
      heading: 'Mini-program cover media_id',
      hint: '520 × 416 is best; expires after 3 days',
      example: 'MEDIA_ID',
    },
    'conclusions.miniprogram.appid': {
      heading: 'Mini-program AppID',
      hint: 'Linked with WeCom',
      example: 'wx8bd80126147df384',
    },
    'conclusions.miniprogram.page': {
      heading: 'Mini-program page',
      hint: 'The page that opens',
      example: '/pages/booking',
    },
  },
  template: {
    fileName: 'Batch template',
    rows: 'Channels',
    explained: 'How to fill in',
    headings: { heading: 'Column', hint: 'What goes in', example: 'Example', field: 'Field of the Hub' },
  },
  list: {
    channels: 'Channels',
    contactWays: 'Contact ways',
    headings: {
      name: 'Channel',
      tags: 'Tags',
      state: 'state',
      config_id: 'config_id',
      created: 'Created',
      remark: 'Remark',
      type: 'Type',
      scene: 'Scene',
      users: 'Answered by',
      userids: 'Answered by (userid)',
      departments: 'Departments',
      creator: 'Created here by',
      qr_code: 'Address of the QR picture',
      missing: 'No longer in WeCom since',
    },
    single: 'Single',
    multiple: 'Multiple',
    miniprogram: 'Mini-program control',
    qrCode: 'QR code',
    join: ', ',
  },
  report: {
    fileName: 'Batch report',
    sheet: 'Report',
    headings: {
      row: 'Row',
      outcome: 'Outcome',
      remark: 'Remark',
      state: 'state',
      config_id: 'config_id',
      qr_code: 'Address of the QR picture',
      reason: 'Reason',
      code: 'Error code',
    },
    outcomes: {
      waiting: 'Waiting',
      pending: 'Being created',
      created: 'Created',
      failed: 'Not created',
      unknown: 'Outcome unknown',
      skipped: 'Not sent',
    },
    unknown:
      'WeCom did not answer; the code may exist. Do not create it again; see “Creations” for the outcome.',
    about: '{heading}: {message}',
    join: '; ',
  },
}
