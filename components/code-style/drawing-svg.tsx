import type { CSSProperties } from 'react'
import type { Drawing, GroupMark, Mark, ModulesMark, PictureMark, TextMark } from '@/lib/core/label/drawing'

const Modules = ({ x, y, module, path, fill, shape }: ModulesMark) => {
  const middle = shape === 'square' ? 0 : module / 2
  const transform = `translate(${x + middle} ${y + middle}) scale(${module})`
  return shape === 'square' ? (
    <path transform={transform} fill={fill} d={path} shapeRendering="crispEdges" />
  ) : (
    <path transform={transform} fill="none" stroke={fill} strokeWidth={1} strokeLinecap="round" d={path} />
  )
}

/** As wide as it was set, whatever font the browser has. */
const Text = ({ x, y, size, width, weight, text, fill }: TextMark) => (
  <text
    x={x}
    y={y}
    fontSize={size}
    fontWeight={weight === 'bold' ? 600 : 400}
    textAnchor="middle"
    textLength={width}
    lengthAdjust="spacingAndGlyphs"
    fill={fill}
  >
    {text}
  </text>
)

const Group = ({ x, y, turned, name, marks }: GroupMark) => {
  const turn = turned ? ` rotate(180 ${turned.width / 2} ${turned.height / 2})` : ''
  return (
    <g transform={`translate(${x} ${y})${turn}`}>
      <Marks marks={marks} name={name} />
    </g>
  )
}

const Picture = ({ x, y, width, height, source }: PictureMark) => (
  <image {...{ x, y, width, height }} href={source} />
)

const One = ({ mark }: { mark: Mark }) => {
  switch (mark.kind) {
    case 'modules':
      return <Modules {...mark} />
    case 'text':
      return <Text {...mark} />
    case 'group':
      return <Group {...mark} />
    case 'picture':
      return <Picture {...mark} />
    case 'line': {
      const { stroke, kind: _kind, ...line } = mark
      return (
        <line
          {...line}
          stroke={stroke.colour}
          strokeWidth={stroke.width}
          {...(stroke.dash ? { strokeDasharray: stroke.dash } : {})}
        />
      )
    }
    case 'rect': {
      const { kind: _kind, fill, stroke, radius, ...box } = mark
      return (
        <rect
          {...box}
          fill={fill ?? 'none'}
          {...(radius ? { rx: radius } : {})}
          {...(stroke ? { stroke: stroke.colour, strokeWidth: stroke.width } : {})}
        />
      )
    }
  }
}

/** All but the texts are one picture for who cannot see it; the texts are read as they are. */
const Marks = ({ marks, name }: { marks: readonly Mark[]; name?: string | undefined }) => {
  const picture = name ? marks.filter(({ kind }) => kind !== 'text') : []
  const rest = name ? marks.filter(({ kind }) => kind === 'text') : marks
  return (
    <>
      {name && (
        // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of shapes is no control
        <g role="img" aria-label={name}>
          {picture.map((mark, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is drawn as a whole
            <One key={index} mark={mark} />
          ))}
        </g>
      )}
      {rest.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is drawn as a whole
        <One key={index} mark={mark} />
      ))}
    </>
  )
}

/** A drawing in real millimetres, black on white whatever the theme. */
export const DrawingSvg = ({ drawing, style }: { drawing: Drawing; style?: CSSProperties }) => {
  const { width, height, paper, marks } = drawing
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      role="presentation"
      className="block forced-color-adjust-none"
      style={{ width: `${width}mm`, height: `${height}mm`, background: paper, ...style }}
    >
      <Marks marks={marks} />
    </svg>
  )
}
