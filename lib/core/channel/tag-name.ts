import { shownText } from '../shown-text'

/** What a tag is called where it is shown; its id where it has no name. */
export const tagName = ({ id, name }: { id: string; name: string }): string => shownText(name).trim() || id
