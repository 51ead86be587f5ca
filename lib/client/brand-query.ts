import { queryOptions } from '@tanstack/react-query'
import type { BrandAnswer } from '@/lib/core/brand'
import { callDesk } from './fetcher'

/** How codes look unless chosen otherwise. */
export const brandQuery = queryOptions({
  queryKey: ['brand'],
  queryFn: ({ signal }) => callDesk<BrandAnswer>('/api/brand', { signal }),
})

/** Saves a whole brand, which the server looks over. */
export const saveBrand = (body: unknown) => callDesk<BrandAnswer>('/api/brand', { method: 'PUT', body })

export const saveLogo = (file: Blob) =>
  callDesk<BrandAnswer>('/api/brand/logo', { method: 'PUT', body: file })

export const removeLogo = () => callDesk<BrandAnswer>('/api/brand/logo', { method: 'DELETE' })

/** Where the logo is; another address for every other picture. */
export const logoHref = (version: string): string => `/api/brand/logo?v=${version}`
