import type { Translation } from '../translation'
import type { settings as words } from '../zh-CN/settings'

export const settings: Translation<typeof words> = {
  title: 'Settings',
  accounts: {
    title: 'Accounts',
    text: 'Who can sign in to the desk, and what they may do',
    caption: 'List of accounts',
    name: 'Name',
    username: 'User name',
    role: 'Role',
    since: 'Since',
    actions: 'Actions',
    you: 'You',
    disabled: 'Disabled',
  },
  add: {
    title: 'Add a colleague',
    text: 'Tell them the user name and password; they can sign in at once',
    nameHint: 'Shown in the record of creations',
    usernameHint: 'For signing in; case does not matter',
    passwordHint: 'At least {min, number} characters',
    submit: 'Add colleague',
    done: '“{name}” is added and can sign in now.',
  },
  password: 'Password',
  roleOption: '{title}: {hint}',
  role: {
    viewer: { title: 'Viewer', hint: 'May look, download and print' },
    editor: { title: 'Editor', hint: 'May also create QR codes' },
    admin: { title: 'Administrator', hint: 'May also manage accounts and the brand' },
  },
  change: {
    open: 'Change the account of “{name}”',
    button: 'Change',
    title: 'Change the account of “{name}”',
    text: 'Takes effect at once.',
    enabled: 'May sign in',
    enabledHint:
      'Switched off, they are signed out at once and cannot sign in again. The codes they made and the records stay.',
    save: 'Save',
    cancel: 'Not now',
    done: 'The account of “{name}” is changed.',
  },
  reset: {
    open: 'Reset the password of “{name}”',
    button: 'Reset password',
    title: 'Reset the password of “{name}”?',
    text: 'The old password stops working at once, and every place signed in with it is signed out.',
    label: 'New password',
    cancel: 'Not now',
    done: 'The password of “{name}” is reset. Tell them the new one.',
  },
  own: {
    title: 'My password',
    text: 'Once it is changed, everywhere else you are signed in is signed out',
    current: 'Present password',
    next: 'New password',
    submit: 'Change password',
    done: 'The password is changed; everywhere else is signed out.',
  },
}
