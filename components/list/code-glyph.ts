import { createLucideIcon } from 'lucide-react'

const square = (x: number, y: number) =>
  `M${x + 1} ${y}h3a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1h-3a1 1 0 0 1-1-1v-3a1 1 0 0 1 1-1z`
const dots =
  'M21 16h-3a2 2 0 0 0-2 2v3M21 21v.01M12 7v3a2 2 0 0 1-2 2H7M3 12h.01M12 3h.01M12 16v.01M16 12h1M21 12v.01M12 21v-1'

/** lucide's `qr-code` as one path: it stands in every row, and twelve elements each are too many. */
export const CodeGlyph = createLucideIcon('code-glyph', [
  ['path', { d: `${square(3, 3)}${square(16, 3)}${square(3, 16)}${dots}`, key: 'code' }],
])
