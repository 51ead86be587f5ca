'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { brandQuery, removeLogo, saveLogo } from '@/lib/client/brand-query'
import type { BrandAnswer } from '@/lib/core/brand'

interface LogoEvents {
  onUpload: () => void
  onRemove: () => void
}

/** Puts a logo up and takes it away; `done` is what happened last. */
export const useLogo = ({ onUpload, onRemove }: LogoEvents) => {
  const client = useQueryClient()
  const [done, setDone] = useState<'saved' | 'removed'>()
  const show = (answer: BrandAnswer) => client.setQueryData(brandQuery.queryKey, answer)
  const upload = useMutation({
    mutationFn: saveLogo,
    meta: { invalidates: [brandQuery.queryKey] },
    onSuccess: (answer) => {
      show(answer)
      setDone('saved')
      onUpload()
    },
  })
  const remove = useMutation({
    mutationFn: removeLogo,
    meta: { invalidates: [brandQuery.queryKey] },
    onSuccess: (answer) => {
      show(answer)
      upload.reset()
      setDone('removed')
      onRemove()
    },
  })
  const clear = () => {
    setDone(undefined)
    upload.reset()
  }
  return { upload, remove, done, clear }
}
export type RemovesLogo = ReturnType<typeof useLogo>['remove']
