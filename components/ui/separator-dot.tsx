export const Dot = () => (
  <>
    <span className="sr-only">, </span>
    <span
      aria-hidden
      className="mx-1.5 inline-block size-[3px] shrink-0 rounded-full bg-current align-middle opacity-70 forced-colors:bg-[CanvasText]"
    />
  </>
)
