const RULER_MM = 9

interface RulerProps {
  length: number
  upright?: boolean
}

const steps = (length: number, step: number): number[] =>
  Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step)

const MillimetreRuler = ({ length, upright = false }: RulerProps) => (
  <svg
    aria-hidden="true"
    className="block text-text-3"
    viewBox={upright ? `0 0 ${RULER_MM} ${length}` : `0 0 ${length} ${RULER_MM}`}
    style={{
      width: `${upright ? RULER_MM : length}mm`,
      height: `${upright ? length : RULER_MM}mm`,
      overflow: 'visible',
    }}
    fill="currentColor"
    stroke="none"
  >
    {steps(length, 5).map((at) => {
      const tick = at % 50 === 0 ? 2.4 : at % 10 === 0 ? 1.6 : 1
      return (
        <line
          key={at}
          {...(upright
            ? { x1: RULER_MM - tick - 0.6, x2: RULER_MM - 0.6, y1: at, y2: at }
            : { y1: RULER_MM - tick - 0.6, y2: RULER_MM - 0.6, x1: at, x2: at })}
          stroke="currentColor"
          strokeWidth={0.25}
        />
      )
    })}
    {steps(length, 50).map((at) => (
      <text
        key={at}
        fontSize={3.4}
        textAnchor="middle"
        transform={upright ? `translate(4.2 ${at}) rotate(-90)` : `translate(${at} 4.6)`}
      >
        {at}
      </text>
    ))}
  </svg>
)

export const TopRuler = ({ length }: { length: number }) => <MillimetreRuler length={length} />
export const SideRuler = ({ length }: { length: number }) => <MillimetreRuler length={length} upright />
export const RULER_SPACE_MM = RULER_MM
