import { queryOptions } from '@tanstack/react-query'
import { originalHref } from '@/components/code/code-options'

const loadImage = async (src: string): Promise<true> => {
  const image = new Image()
  image.src = src
  await image.decode()
  return true
}

/** Loads an original picture ahead, so that nothing is printed before it can be seen. */
export const originalQuery = (configId: string, enabled: boolean) =>
  queryOptions({
    queryKey: ['contact-ways', 'original-loaded', configId],
    queryFn: () => loadImage(originalHref(configId)),
    staleTime: 60 * 60_000,
    retry: 1,
    enabled,
  })
