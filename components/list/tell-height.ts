/** Tells the page how high the bar is, so that what else floats stands above it. Returns how to stop. */
export const tellHeight = (bar: HTMLElement) => {
  const { style } = document.documentElement
  const observer = new ResizeObserver(() => style.setProperty('--bulk-bar', `${bar.offsetHeight}px`))
  observer.observe(bar)
  return () => {
    observer.disconnect()
    style.removeProperty('--bulk-bar')
  }
}
