import type { Translation } from '../translation'
import type { signIn as words } from '../zh-CN/sign-in'

export const signIn: Translation<typeof words> = {
  title: 'Sign in',
  text: 'All channel QR codes in one place.',
  username: 'User name',
  password: 'Password',
  show: 'Show password',
  hide: 'Hide password',
  submit: 'Sign in',
  submitting: 'Signing in…',
  forgotten: 'Forgot the password? An administrator of the desk can reset it.',
  language: 'Language',
  languages: { 'zh-CN': '简体中文', en: 'English' },
  setup: {
    title: 'First steps',
    text: 'Make an administrator account to begin.',
    code: 'One-time code',
    codeHint:
      'Printed in the terminal the desk was started from, after “with this code:”. If you cannot see it, ask whoever started the desk.',
    name: 'Your name',
    nameHint: 'Colleagues see this name',
    usernameHint: 'For signing in: 2–30 letters, digits or _ . -',
    passwordHint: 'At least {min, number} characters',
    submit: 'Create account and sign in',
    submitting: 'Creating account…',
    toSignIn: 'Go to sign-in',
  },
}
