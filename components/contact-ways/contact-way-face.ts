import { AppWindow } from 'lucide-react'
import { CodeGlyph } from '@/components/list/code-glyph'
import type { RowFace } from '@/components/list/list-row'
import type { ContactWay } from '@/lib/core/contact-way/wire'
import { nameOf } from './name-of'

export const contactWayFace = (item: ContactWay, unnamed: string): RowFace => ({
  configId: item.config_id,
  name: nameOf(item, unnamed),
  state: item.state ?? '',
  icon: item.scene === 1 ? AppWindow : CodeGlyph,
  hasPicture: item.scene !== 1,
})
