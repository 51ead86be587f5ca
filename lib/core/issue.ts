/**
 * A validation message as schemas carry it: a code of the `issues` catalogue and its values.
 * Schemas hold no words, because the same rule speaks two languages and stands in forms, answers and sheets.
 */
export interface Issue {
  code: string
  values: Record<string, string | number>
}

/** Packs an issue into the one string that a schema library lets through. */
export const issue = (code: string, values: Issue['values'] = {}): string => JSON.stringify({ code, values })

/** Unpacks what {@link issue} packed; undefined for a message of the schema library itself. */
export const readIssue = (message: string): Issue | undefined => {
  if (!message.startsWith('{"code":')) return undefined
  return JSON.parse(message) as Issue
}
