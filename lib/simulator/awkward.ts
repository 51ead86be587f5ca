/** Remarks that break careless pages. They stand at fixed places among the newest of both seeds. */
export const awkwardRemarks = [
  '没有标签的码',
  '标签很多的码',
  '名字重复的码',
  '名字重复的码',
  '亲子活动 👨‍👩‍👧‍👦 涂氟日 🦷',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x","点我")',
  '三十个字的备注一二三四五六七八九十一二三四五六七八九十甲乙丙',
  '',
  '  前后有空格的码  ',
  'عيادة الأسنان · شنغهاي',
] as const

const FIRST_PLACE = 4
const STEP = 3

/** The awkward remark of the place (0 = newest), if there is one. */
export function findAwkwardRemark(place: number): string | undefined {
  const turn = (place - FIRST_PLACE) / STEP
  return Number.isInteger(turn) ? awkwardRemarks[turn] : undefined
}
