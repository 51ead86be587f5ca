import { DEFAULT_LEVEL, DEFAULT_SIZE_MM, type PrintLevel } from '@/lib/core/qr/sizes'

export interface SheetOptions {
  sizeMm: number
  level: PrintLevel
  cropMarks: boolean
  firstLine: 'remark' | 'none'
  secondLine: string
}

export const defaultSheetOptions: SheetOptions = {
  sizeMm: DEFAULT_SIZE_MM,
  level: DEFAULT_LEVEL,
  cropMarks: true,
  firstLine: 'remark',
  secondLine: '',
}
