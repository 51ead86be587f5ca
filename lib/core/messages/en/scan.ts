import type { Translation } from '../translation'
import type { scan as words } from '../zh-CN/scan'

export const scan: Translation<typeof words> = {
  open: 'Check a printed proof',
  title: 'Check a printed proof',
  text: 'Print one before you print many, and take a photo: can all {count, number} codes on the paper be read? Photos stay on this device.',
  textOne:
    'Print one before you print many, and take a photo: can it be read, and is it this code? Photos stay on this device.',
  choose: 'Take or choose a photo',
  more: 'Add a photo',
  hint: 'Or drop it here. Hold the camera straight and fill the picture with the code.',
  noReader: 'The reader could not be fetched. Check the connection, then choose the photo again.',
  unreadable: 'This file cannot be looked at. Choose another photo.',
  read: '{count, number} of {total, number} codes read, each with the right content',
  readOne: 'It can be read, and it is this code',
  strange:
    '{count, plural, one {There is another code} other {There are # other codes}} on the photo; do not print the wrong one',
  nothing: 'No code could be read on the photo',
  nothingText:
    'Take it straight, closer and in brighter light. If it still cannot be read, print one in a larger size.',
  missing: '{count, plural, one {# code was} other {# codes were}} not read yet',
  missingText: 'Take another photo from closer; results add up.',
  separator: ', ',
}
