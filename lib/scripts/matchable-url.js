const isDecodable = (path) => {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/**
 * The address to look for. Next answers 500 to a path whose percent signs spell no text;
 * nothing can have such a name, so what is looked for instead is a path that nothing has.
 */
export const matchableUrl = (url) => {
  const [path] = url.split(/[?#]/, 1)
  if (isDecodable(path)) return url
  return path.startsWith('/api/') ? '/api/no-such-name' : '/no-such-name'
}
