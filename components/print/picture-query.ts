import { queryOptions } from '@tanstack/react-query'
import { askDesk, DeskError } from '@/lib/client/fetcher'

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

/** The same for the avatar of an original, where the reason of a failure is told. */
export const avatarQuery = (href: string, enabled: boolean) =>
  queryOptions({
    queryKey: ['avatar-loaded', href],
    queryFn: async ({ signal }) => {
      await askDesk(href, { signal })
      return await loadImage(href)
    },
    staleTime: 60 * 60_000,
    retry: (failures, error) => failures < 1 && !(error instanceof DeskError && error.problem.status === 404),
    enabled,
  })
