import { callDesk } from './fetcher'

/** Ends the session and leaves for the sign-in page. */
export const signOut = async (): Promise<void> => {
  await callDesk('/api/auth/sign-out', { method: 'POST', body: {} })
  window.location.assign('/login')
}
