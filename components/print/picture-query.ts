import { queryOptions } from '@tanstack/react-query'

const loadImage = async (src: string): Promise<true> => {
  const image = new Image()
  image.src = src
  await image.decode()
  return true
}

/** Loads a picture ahead, so that nothing is printed before it can be seen. */
export const pictureQuery = (href: string, enabled: boolean) =>
  queryOptions({
    queryKey: ['picture-loaded', href],
    queryFn: () => loadImage(href),
    staleTime: 60 * 60_000,
    retry: 1,
    enabled,
  })
