const plain = (cell: string): string => cell.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

const reader =
  <V>(words: readonly (readonly [V, readonly string[]])[]) =>
  (cell: string): V | undefined => {
    const word = plain(cell)
    return words.find(([, names]) => names.includes(word))?.[0]
  }

const typeNames = reader<1 | 2>([
  [1, ['单人', '单人码', '一人', 'single', 'oneperson', 'one']],
  [2, ['多人', '多人码', 'multiple', 'several', 'severalpeople', 'multi']],
])

/** 1 for 单人, 2 for 多人, also as the Hub's numbers. */
export const readType = (cell: string): 1 | 2 | undefined =>
  typeNames(cell) ?? ({ '1': 1, '2': 2 } as const)[plain(cell)]

/** 1 for a mini-program control, 2 for a QR code, also as the Hub's numbers. */
export const readScene = reader<1 | 2>([
  [
    1,
    [
      '1',
      '小程序',
      '小程序控件',
      '小程序中联系',
      '控件',
      'miniprogram',
      'mini-program',
      'miniprogramcontrol',
      'mini-programcontrol',
      'control',
    ],
  ],
  [2, ['2', '二维码', '通过二维码联系', '码', 'qr', 'qrcode', 'code']],
])

const yesNoNames = reader<boolean>([
  [true, ['是', '对', '有', '开', '√', '✓', '✔', '☑', 'true', 'yes', 'y', 'on']],
  [false, ['否', '不', '不是', '无', '没有', '关', '×', '✗', '✘', '☐', 'false', 'no', 'n', 'off']],
])

export const readYesNo = (cell: string): boolean | undefined =>
  yesNoNames(cell) ?? ({ '1': true, '0': false } as const)[plain(cell)]

/** Whether it says nothing but 单人 or 多人; bare numbers may mean anything. */
export const isTypeWord = (cell: string): boolean => typeNames(cell) !== undefined

export const isYesNoWord = (cell: string): boolean => yesNoNames(cell) !== undefined
