const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 allows none of these, not even escaped
const forbiddenInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Text made safe for XML content and attributes; characters that XML cannot hold are dropped. */
export const escapeXml = (text: string): string =>
  text.replace(forbiddenInXml, '').replace(/[&<>"']/g, (character) => escapes[character] ?? '')
