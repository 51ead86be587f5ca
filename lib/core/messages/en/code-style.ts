import type { Translation } from '../translation'
import type { codeStyle as words } from '../zh-CN/code-style'

export const codeStyle: Translation<typeof words> = {
  more: 'Look',
  logo: { title: 'Logo in the middle', none: 'None', brand: 'Brand logo', avatar: 'Avatar of the original' },
  caption: {
    title: 'Caption below',
    none: 'None',
    remark: 'Remark',
    state: 'state',
    own: 'Own text',
    ownText: 'Text of the caption',
    tooLong: 'Too long: {max, number} characters at most, remove {excess, number}',
  },
  shape: { title: 'Modules', square: 'Square', rounded: 'Round' },
  colours: {
    title: 'Colours',
    ink: 'Colour of the code',
    paper: 'Background',
    on: 'on',
    ink_too_light:
      'The code must be darker than its background; many phones cannot read it the other way round.',
    contrast_too_low:
      'The two colours are too close to scan. Choose a darker colour or a lighter background.',
  },
  frame: { title: 'Frame', none: 'None', line: 'Thin line' },
  level: {
    title: 'Error correction',
    M: 'M, 15% may be covered',
    Q: 'Q, 25% may be covered',
    H: 'H, 30% may be covered',
  },
}
