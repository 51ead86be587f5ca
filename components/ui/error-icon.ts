import { CircleAlert, Clock, CloudOff, KeyRound, Lock, type LucideIcon, SearchX } from 'lucide-react'
import type { ErrorFacts } from './use-error-words'

const icons: Partial<Record<ErrorFacts['code'], LucideIcon>> = {
  offline: CloudOff,
  hub_unreachable: CloudOff,
  hub_timeout: CloudOff,
  hub_token_refused: KeyRound,
  unauthenticated: Lock,
  forbidden: Lock,
  not_found: SearchX,
  contact_way_not_found: SearchX,
  too_many_requests: Clock,
  hub_rate_limited: Clock,
}

export const errorIcon = ({ code }: ErrorFacts): LucideIcon => icons[code] ?? CircleAlert
