'use client'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { MAX_STATE_CHARACTERS } from '@/lib/core/contact-way/limits'
import { statePattern } from '@/lib/core/contact-way/state'
import { stateInUseQuery } from './state-query'

const SETTLE_MS = 500

/** What is known of a state: nothing to ask, being asked, free, or in use. Silent when the desk cannot tell. */
export type StateCheck = 'none' | 'checking' | 'free' | 'in_use'

export const useStateCheck = (state: string): StateCheck => {
  const [settled, setSettled] = useState(state)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(state), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [state])
  const askable = state !== '' && state.length <= MAX_STATE_CHARACTERS && statePattern.test(state)
  const asked = useQuery({ ...stateInUseQuery(settled), enabled: askable && settled === state })
  if (!askable || asked.isError) return 'none'
  if (settled !== state || asked.data === undefined) return 'checking'
  return asked.data ? 'in_use' : 'free'
}
