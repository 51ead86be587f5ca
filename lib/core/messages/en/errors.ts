import type { ErrorCode } from '../../errors'
import type { Translation } from '../translation'
import type { ErrorWords } from '../zh-CN/errors'

export const errors: Translation<Record<ErrorCode | 'offline', ErrorWords>> = {
  bad_request: {
    title: 'The desk did not understand this request',
    action: 'Reload the page and try again. If it stays, send the code to whoever runs the desk.',
    who: 'desk_admin',
  },
  unauthenticated: {
    title: 'Your session has ended',
    action: 'Sign in again and come back here.',
    who: 'you',
  },
  sign_in_refused: {
    title: 'The user name or password is wrong',
    action:
      'Check upper and lower case and try again. Forgot the password? Ask an administrator of the desk.',
    who: 'you',
  },
  forbidden: {
    title: 'Your account may not do this',
    action: 'If you need it, ask an administrator of the desk to change your role.',
    who: 'desk_admin',
  },
  bad_origin: {
    title: 'The request came from an address the desk does not know',
    action:
      'Open the desk at its usual address. If that is what you did, ask whoever runs the desk to set PUBLIC_URL to it (always needed behind a proxy).',
    who: 'desk_admin',
  },
  account_disabled: {
    title: 'This account is disabled',
    action: 'If you need it, ask an administrator of the desk to enable it again.',
    who: 'desk_admin',
  },
  setup_code_wrong: {
    title: 'The one-time code is wrong',
    action: 'It is in the terminal the desk was started from. Enter it again as printed there.',
    who: 'you',
  },
  not_found: {
    title: 'There is nothing here',
    action: 'The address may be wrong, or the thing is gone. Go back to the list and look again.',
    who: 'you',
  },
  method_not_allowed: {
    title: 'The desk does not do this here',
    action: 'Reload the page and try again. If it stays, send the code to whoever runs the desk.',
    who: 'desk_admin',
  },
  contact_way_not_found: {
    title: 'WeCom has no such contact way',
    action: 'It may have been deleted in another tool or belong to another company. Check the config_id.',
    who: 'you',
  },
  no_qr_picture: {
    title: 'This contact way has no QR picture',
    action: 'Mini-program controls have none. If this is not a control, try again later.',
    who: 'you',
  },
  state_in_use: {
    title: 'This state is in use',
    action: 'Customers of both codes would be counted together. Choose another, or confirm sharing it.',
    who: 'you',
  },
  creation_settled: {
    title: 'The outcome of this creation is known',
    action: 'Reload the page to see it.',
    who: 'you',
  },
  batch_over: {
    title: 'This batch is over',
    action: 'Reload the page to see its outcome. Rows that were not created can be corrected and run again.',
    who: 'you',
  },
  view_name_taken: {
    title: 'You have a view of this name',
    action: 'Choose another name, or update that one.',
    who: 'you',
  },
  too_many_views: {
    title: 'There are too many views',
    action: 'You can keep 100. Delete some that you no longer use.',
    who: 'you',
  },
  too_many_rows_for_workbook: {
    title: 'Too many rows for one Excel file',
    action: 'It takes 20,000 at most. Use CSV, or choose fewer.',
    who: 'you',
  },
  not_created: {
    title: 'It was not created',
    action:
      'WeCom did not answer, and the code was not found in several looks since. It is safe to create it again.',
    who: 'you',
  },
  interrupted: {
    title: 'The desk stopped before asking WeCom',
    action: 'Nothing was created. It is safe to create it again.',
    who: 'you',
  },
  idempotency_conflict: {
    title: 'The same submission came with other content',
    action: 'So that no second code is made, nothing was created. Go back to the form and submit again.',
    who: 'you',
  },
  setup_done: {
    title: 'The desk is set up already',
    action: 'Sign in. If you have no account, ask an administrator of the desk for one.',
    who: 'you',
  },
  payload_too_large: {
    title: 'This is too much to send at once',
    action: 'Remove some of it and submit again.',
    who: 'you',
  },
  invalid_fields: {
    title: 'Some fields need correcting',
    action: 'Follow the line under each of them and submit again.',
    who: 'you',
  },
  qr_undecodable: {
    title: 'The original picture cannot be decoded',
    action:
      'Only the original can be downloaded; it blurs when enlarged. Use it small and scan a sample first.',
    who: 'you',
  },
  qr_not_verified: {
    title: 'The sharp version did not pass verification',
    action: 'Try another size or correction level, or use the original for now.',
    who: 'you',
  },
  too_many_requests: {
    title: 'Too many attempts',
    action: 'Wait a moment and try again.',
    who: 'you',
  },
  hub_rate_limited: {
    title: 'The Hub asks us to slow down',
    action: 'This was not done; what you filled in is kept. Wait a moment and try again.',
    who: 'you',
  },
  internal: {
    title: 'The desk itself has a problem',
    action: 'Existing data is safe. Retry; if it stays, send the code to whoever runs the desk.',
    who: 'desk_admin',
  },
  hub_rejected: {
    title: 'The Hub did not accept this request',
    action: 'Check what was entered and try again. If it stays, send the code to Hub support.',
    who: 'hub_support',
  },
  hub_token_refused: {
    title: 'The Hub refuses the desk’s token',
    action: 'Ask whoever runs the desk to replace it, then retry. Existing data is safe.',
    who: 'desk_admin',
  },
  hub_http_error: {
    title: 'The Hub’s service has a problem',
    action: 'Try again in a few minutes. If it stays, send the code to Hub support.',
    who: 'hub_support',
  },
  hub_nonsense: {
    title: 'The Hub’s answer cannot be understood',
    action: 'Send the code to Hub support; its interface may have changed.',
    who: 'hub_support',
  },
  hub_too_large: {
    title: 'The Hub’s answer is too long',
    action: 'Narrow the range and try again. If it stays, send the code to whoever runs the desk.',
    who: 'desk_admin',
  },
  picture_refused: {
    title: 'The address of the QR picture is not trusted',
    action: 'The desk did not open it. Send the code to Hub support.',
    who: 'hub_support',
  },
  picture_unavailable: {
    title: 'The QR picture cannot be fetched',
    action: 'Try again later. If it stays, send the code to Hub support.',
    who: 'hub_support',
  },
  directory_unavailable: {
    title: 'The directory cannot be read',
    action:
      'You can enter userids directly. To search by name, ask whoever runs the desk to check the directory settings.',
    who: 'desk_admin',
  },
  hub_unreachable: {
    title: 'The Hub cannot be reached',
    action:
      'What the desk has kept can still be viewed. Try again in a few minutes; if it stays, ask whoever runs the desk to check the network.',
    who: 'desk_admin',
  },
  hub_timeout: {
    title: 'The Hub did not answer in time',
    action: 'Try again in a while. If it stays, send the code to Hub support.',
    who: 'hub_support',
  },
  offline: {
    title: 'The desk cannot be reached',
    action: 'Check your network, then retry.',
    who: 'you',
  },
} satisfies Record<ErrorCode | 'offline', ErrorWords>
