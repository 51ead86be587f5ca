/** The first character of a name, for the person in the shell. */
export const Avatar = ({ name }: { name: string }) => (
  <span
    aria-hidden
    className="grid size-6 shrink-0 place-items-center rounded-full bg-accent-tint font-semibold text-accent-text text-meta"
  >
    {[...name.trim()][0]?.toUpperCase()}
  </span>
)
