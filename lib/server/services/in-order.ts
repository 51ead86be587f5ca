import 'server-only'
import { breathe } from '@/lib/server/store/breathe'

/**
 * What `make` gives for each item, in the order of the items, so many under way at once, and others' work between them;
 * whoever stops reading stops it.
 */
export async function* inOrder<Item, Made>(
  items: readonly Item[],
  atOnce: number,
  make: (item: Item) => Promise<Made>,
): AsyncGenerator<Made> {
  const underWay: Promise<Made>[] = []
  for (let next = 0; ; ) {
    while (underWay.length < atOnce && next < items.length) underWay.push(make(items[next++] as Item))
    const first = underWay.shift()
    if (!first) return
    yield await first
    await breathe()
  }
}
