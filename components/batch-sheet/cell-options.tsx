import type { CellOption } from './shown-cell'

interface CellOptionsProps {
  id: string
  label: string
  options: readonly CellOption[]
  marked: number
  onPick: (option: CellOption) => void
}

/** What can be picked for the cell that is edited. */
export const CellOptions = ({ id, label, options, marked, onPick }: CellOptionsProps) => (
  <div id={id} role="listbox" aria-label={label} className="min-w-44 p-1">
    {options.map((option, at) => (
      // biome-ignore lint/a11y/useKeyWithClickEvents: options are picked by Enter in the cell
      // biome-ignore lint/a11y/useFocusableInteractive: the cell keeps the focus (aria-activedescendant)
      <div
        key={option.text}
        id={`${id}-${at}`}
        role="option"
        aria-selected={at === marked}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onPick(option)}
        className={`flex h-8 cursor-pointer items-center gap-3 rounded-control px-2 text-body text-text ${
          at === marked ? 'bg-hover forced-colors:outline' : 'hover:bg-hover'
        }`}
      >
        <span className="truncate">{option.shown}</span>
        {option.id !== undefined && (
          <span className="ml-auto truncate font-mono text-meta text-text-3">{option.id}</span>
        )}
      </div>
    ))}
  </div>
)
