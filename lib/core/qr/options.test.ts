import { describe, expect, test } from 'vitest'
import { readIssue } from '../issue'
import { codeFileQuerySchema, exportCodesSchema } from './options'
import { plainStyle, usualBrand } from './style'

const schema = codeFileQuerySchema(usualBrand)

const issuesOf = (query: unknown) =>
  schema.safeParse(query).error?.issues.map((raw) => [raw.path.join('.'), readIssue(raw.message)?.code])

describe('codeFileQuerySchema', () => {
  test('fills in the defaults', () => {
    expect(schema.parse({ format: 'png' })).toEqual({
      ...plainStyle,
      format: 'png',
      sizeMm: 40,
      dpi: 300,
      quietZone: 4,
    })
  })

  test('takes the strings of an address', () => {
    expect(schema.parse({ format: 'svg', sizeMm: '85.5', dpi: '600', level: 'H' })).toEqual({
      ...plainStyle,
      format: 'svg',
      sizeMm: 85.5,
      dpi: 600,
      quietZone: 4,
      level: 'H',
    })
  })

  test.each([
    [{ format: 'png', sizeMm: '19.99' }, ['sizeMm', 'code_too_small']],
    [{ format: 'png', sizeMm: '1000.5' }, ['sizeMm', 'code_too_large']],
    [{ format: 'png', sizeMm: '' }, ['sizeMm', 'number_required']],
    [{ format: 'png', sizeMm: '4e1' }, ['sizeMm', 'number_required']],
    [{ format: 'png', sizeMm: '-40' }, ['sizeMm', 'number_required']],
    [{ format: 'png', sizeMm: ['40', '60'] }, ['sizeMm', 'number_required']],
    [{ format: 'png', dpi: '71' }, ['dpi', 'dpi_out_of_range']],
    [{ format: 'png', dpi: '1201' }, ['dpi', 'dpi_out_of_range']],
    [{ format: 'png', dpi: 300.5 }, ['dpi', 'dpi_out_of_range']],
    [{ format: 'png', quietZone: '3' }, ['quietZone', 'number_out_of_range']],
    [{ format: 'png', quietZone: 21 }, ['quietZone', 'number_out_of_range']],
    [{ format: 'png', level: 'L' }, ['level', 'not_allowed']],
    [{ format: 'png', ink: '#ffffff' }, ['ink', 'ink_too_light']],
    [{ format: 'pdf', paper: '#555' }, ['ink', 'contrast_too_low']],
    [{ format: 'bmp' }, ['format', 'not_allowed']],
    [{}, ['format', 'not_allowed']],
    [{ format: 'png', size: '40' }, ['', 'unknown_field']],
    [{ format: 'png', sizeMm: '1000', dpi: '600' }, ['dpi', 'code_too_many_pixels']],
  ])('%j is refused', (query, expected) => {
    expect(issuesOf(query)).toEqual([expected])
  })

  test('a vector file has no pixel limit', () => {
    expect(issuesOf({ format: 'svg', sizeMm: '1000', dpi: '1200' })).toBeUndefined()
  })

  test('what is left out is as the brand says', () => {
    const brand = { ...usualBrand, ink: '#263ca6', caption: 'state', sizeMm: 60 }
    expect(codeFileQuerySchema(brand).parse({ format: 'pdf', caption: '扫一扫' })).toEqual({
      ...plainStyle,
      format: 'pdf',
      ink: '#263ca6',
      caption: '扫一扫',
      sizeMm: 60,
      dpi: 300,
      quietZone: 4,
    })
  })
})

test('an export has one format or several', () => {
  const order = exportCodesSchema(usualBrand)
  expect(order.parse({ configIds: ['a'], format: 'pdf' }).format).toEqual(['pdf'])
  expect(order.parse({ configIds: ['a'], format: ['svg', 'png'] }).format).toEqual(['svg', 'png'])
  expect(order.safeParse({ configIds: ['a'], format: [] }).success).toBe(false)
  expect(order.safeParse({ configIds: ['a'], format: ['svg', 'bmp'] }).success).toBe(false)
  expect(order.safeParse({ configIds: [], format: 'svg' }).success).toBe(false)
  expect(order.parse({ configIds: ['a'], format: ['svg', 'svg', 'png'] }).format).toEqual(['svg', 'png'])
  expect(order.safeParse({ configIds: ['a'], format: Array(4).fill('svg') }).success).toBe(false)
  expect(order.safeParse({ configIds: ['a'], format: ['svg', 'png'], sizeMm: 1000, dpi: 1200 }).success).toBe(
    false,
  )
})

test('pictures whose pixels are mixed may be less large, and archives of large ones less long', () => {
  const order = exportCodesSchema(usualBrand)
  const large = { configIds: ['a'], format: 'png', sizeMm: 1000, dpi: 300 }
  expect(order.safeParse(large).success).toBe(true)
  const issues = (given: object) =>
    order.safeParse({ ...large, ...given }).error?.issues.map(({ path }) => path.join('.'))
  expect(issues({ shape: 'rounded' })).toEqual(['dpi'])
  expect(issues({ caption: 'remark', sizeMm: 400 })).toBeUndefined()
  expect(issues({ configIds: Array.from({ length: 200 }, (_, at) => String(at)) })).toEqual(['configIds'])
})
