'use client'

import { ErrorState } from '@/components/ui/error-state'

interface Props {
  error: Error & { digest?: string }
  reset: () => void
}

const ErrorPage = ({ error, reset }: Props) => (
  <main className="grid min-h-dvh place-items-center">
    <ErrorState error={{ code: 'internal', requestId: error.digest }} onRetry={reset} />
  </main>
)

export default ErrorPage
