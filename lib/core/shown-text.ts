/** A text of others as it is shown: without the marks that turn the direction of what stands after them. */
export const shownText = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
