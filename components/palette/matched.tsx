import { foldText } from '@/lib/core/search'

/** A text with the part that was looked for in it. */
export const Matched = ({ text, query }: { text: string; query: string }) => {
  const wanted = foldText(query.trim())
  const at = wanted === '' ? -1 : foldText(text).indexOf(wanted)
  // Folding may change how long a text is; then no part can be told.
  if (at === -1 || foldText(text).length !== text.length) return <bdi>{text}</bdi>
  return (
    <bdi>
      {text.slice(0, at)}
      <mark className="bg-transparent font-semibold text-accent-text">
        {text.slice(at, at + wanted.length)}
      </mark>
      {text.slice(at + wanted.length)}
    </bdi>
  )
}
