import { queryOptions } from '@tanstack/react-query'
import pLimit from 'p-limit'
import { qrTextQuery, readQrText } from './code-queries'

/** Codes asked for at once while many come into view. */
const AT_ONCE = 4
const limit = pLimit(AT_ONCE)

/**
 * As {@link qrTextQuery}, for one of many codes in view: it waits for its turn, and whoever has left the view by then is
 * not asked for.
 */
export const shownCodeQuery = (configId: string) =>
  queryOptions({
    ...qrTextQuery(configId),
    queryFn: ({ signal }) =>
      limit(() => {
        signal.throwIfAborted()
        return readQrText(configId, signal)
      }),
  })
