import { describe, expect, test } from 'vitest'
import { readIssue } from '../issue'
import { codeFileQuerySchema } from './options'

const issuesOf = (query: unknown) =>
  codeFileQuerySchema
    .safeParse(query)
    .error?.issues.map((raw) => [raw.path.join('.'), readIssue(raw.message)?.code])

describe('codeFileQuerySchema', () => {
  test('fills in the defaults', () => {
    expect(codeFileQuerySchema.parse({ format: 'png' })).toEqual({
      format: 'png',
      sizeMm: 40,
      dpi: 300,
      level: 'M',
    })
  })

  test('takes the strings of an address', () => {
    expect(codeFileQuerySchema.parse({ format: 'svg', sizeMm: '85.5', dpi: '600', level: 'H' })).toEqual({
      format: 'svg',
      sizeMm: 85.5,
      dpi: 600,
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
    [{ format: 'png', level: 'L' }, ['level', 'not_allowed']],
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
})
