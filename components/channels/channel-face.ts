import { CodeGlyph } from '@/components/list/code-glyph'
import type { RowFace } from '@/components/list/list-row'
import type { Channel } from '@/lib/core/channel/schema'

export const channelFace = ({ configId, remark, state }: Channel, unnamed: string): RowFace => ({
  configId,
  name: remark.trim() || unnamed,
  state,
  icon: CodeGlyph,
  hasPicture: true,
})
