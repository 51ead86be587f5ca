const PITCH = 40
const MODULE = 34
const EDGE = 62
const RADIUS = 6

/** Rows of free modules, drawn like the field of a code; its upper left corner is the finder's. */
const rows = [
  [8, 13, 14],
  [9, 11, 13, 14],
  [9, 10, 11, 12, 14],
  [9, 10, 12, 13, 14],
  [8, 14],
  [8, 9, 12],
  [8, 10, 12, 14],
  [10, 11],
  [1, 2, 3, 4, 5, 6, 7, 9, 10],
  [1, 3, 5, 9, 11, 12, 13, 14],
  [0, 3, 4, 6, 7, 8, 11, 12, 14],
  [0, 1, 2, 5, 9, 10, 12],
  [0, 1, 3, 4, 6, 7, 9, 10, 11, 12, 13],
  [0, 1, 3, 5, 7, 9, 11, 14],
  [0, 1, 2, 3, 4, 5, 6, 8, 10, 11],
  [0, 2, 3, 4, 9, 12],
  [0, 1, 2, 5, 6, 7, 11, 14],
  [0, 2, 3, 4, 6, 8, 9, 10, 11, 12, 13],
  [0, 1, 6, 7, 9, 11],
  [0, 1, 5, 6, 7, 10, 13],
  [8, 11, 13],
]

const COLUMNS = 15
const half = MODULE / 2 - RADIUS

const modules = rows
  .flatMap((columns, row) =>
    columns.map((column) => {
      const x = column * PITCH + RADIUS
      const y = row * PITCH + RADIUS
      return `M${x} ${y}h${2 * half}v${2 * half}h${-2 * half}z`
    }),
  )
  .join('')

/** The right half of the sign-in page: a code so close that one sees its modules. */
export const BrandField = () => (
  <svg
    aria-hidden="true"
    className="h-full w-full bg-brand-field max-rail:hidden print:hidden"
    xmlns="http://www.w3.org/2000/svg"
  >
    <defs>
      <pattern
        id="modules"
        x={EDGE}
        y={EDGE}
        width={COLUMNS * PITCH}
        height={rows.length * PITCH}
        patternUnits="userSpaceOnUse"
      >
        <path
          d={modules}
          className="fill-[#4356b2] stroke-[#4356b2]"
          strokeWidth={2 * RADIUS}
          strokeLinejoin="round"
        />
      </pattern>
    </defs>
    <rect x={EDGE} y={EDGE} width="100%" height="100%" fill="url(#modules)" />
    <rect
      x={EDGE + 18}
      y={EDGE + 18}
      width="238"
      height="238"
      rx="46"
      fill="none"
      stroke="#eceef8"
      strokeWidth="36"
    />
    <rect x={EDGE + 77} y={EDGE + 77} width="120" height="120" rx="28" fill="#eceef8" />
  </svg>
)
