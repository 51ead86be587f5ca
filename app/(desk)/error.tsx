'use client'

import { ErrorState } from '@/components/ui/error-state'

interface Props {
  error: Error & { digest?: string }
  reset: () => void
}

const DeskErrorPage = ({ error, reset }: Props) => (
  <ErrorState error={{ code: 'internal', requestId: error.digest }} onRetry={reset} />
)

export default DeskErrorPage
