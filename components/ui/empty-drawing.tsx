export const EmptyDrawing = () => (
  <svg aria-hidden="true" width="96" height="72" viewBox="0 0 96 72" fill="none">
    <rect
      x="20"
      y="8"
      width="56"
      height="56"
      rx="8"
      className="stroke-line-2"
      strokeWidth="1.5"
      strokeDasharray="4 4"
    />
    <g className="stroke-accent" strokeWidth="3">
      <rect x="30" y="18" width="13" height="13" rx="3.5" />
      <rect x="54" y="18" width="13" height="13" rx="3.5" />
      <rect x="30" y="42" width="13" height="13" rx="3.5" />
    </g>
    <path d="M60.5 42v13M54 48.5h13" className="stroke-text-3" strokeWidth="2" strokeLinecap="round" />
  </svg>
)
