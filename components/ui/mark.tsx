export const Mark = ({ size = 24 }: { size?: number | undefined }) => (
  <svg aria-hidden="true" width={size} height={size} viewBox="0 0 24 24" fill="none" className="shrink-0">
    <path
      d="M21 13V6.5A3.5 3.5 0 0 0 17.5 3h-11A3.5 3.5 0 0 0 3 6.5v11A3.5 3.5 0 0 0 6.5 21H13"
      className="stroke-accent"
      strokeWidth="4"
    />
    <rect x="16" y="16" width="7" height="7" rx="2" className="fill-accent" />
    <rect x="9" y="9" width="6" height="6" rx="1.25" className="fill-text" />
  </svg>
)
