import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { encodeModules, type Modules } from '../qr/modules'
import { QUIET_ZONE } from '../qr/sizes'
import { plainStyle } from '../qr/style'
import { drawLabel } from './draw-label'
import { svgOf } from './svg-of'

const svgFile = (modules: Modules, label: { sizeMm: number; title: string }) =>
  svgOf(drawLabel(modules, { ...label, style: plainStyle, caption: '' }))

const rasterise = async (svg: string, side: number) => {
  const { data, info } = await sharp(Buffer.from(svg), { density: 288 })
    .resize(side, side, { kernel: 'nearest' })
    .removeAlpha()
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, channels: info.channels }
}

describe('svgOf', () => {
  test('states its size in millimetres outside and inside', () => {
    const modules = encodeModules('https://work.weixin.qq.com/ct/wcde9f3a7b', 'M')
    const svg = svgFile(modules, { sizeMm: 85.5, title: '徐汇店' })
    expect(svg).toContain('width="85.5mm" height="85.5mm"')
    expect(svg).toContain('viewBox="0 0 85.5 85.5"')
    expect(svg).toContain('<title>徐汇店</title>')
  })

  test('a title cannot leave its element', () => {
    const modules = encodeModules('a', 'M')
    const svg = svgFile(modules, {
      sizeMm: 40,
      title: '</title><script>alert("1")</script>&\u0000\u0008\ud800 好😀',
    })
    expect(svg).toContain(
      '<title>&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp; 好😀</title>',
    )
    expect(svg.match(/<script/)).toBeNull()
  })

  test('paints exactly the modules, on white', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 120 }), async (text) => {
        const modules = encodeModules(text, 'M')
        const side = modules.size + 2 * QUIET_ZONE
        const { data, channels } = await rasterise(svgFile(modules, { sizeMm: 60, title: text }), side * 5)
        for (let y = 0; y < side; y++) {
          for (let x = 0; x < side; x++) {
            const inside = Math.min(x, y) >= QUIET_ZONE && Math.max(x, y) < side - QUIET_ZONE
            const dark = inside && modules.dark(x - QUIET_ZONE, y - QUIET_ZONE)
            const value = data[((y * 5 + 2) * side * 5 + x * 5 + 2) * channels] ?? -1
            if (value < 128 !== dark) throw new Error(`module ${x}, ${y}`)
          }
        }
      }),
      { numRuns: 25 },
    )
  })
})
