import type { HubErrorGroup } from '../../hub-errors'
import type { Translation } from '../translation'
import type { ErrorWords } from '../zh-CN/errors'

export const hubErrors: Translation<Record<HubErrorGroup | 'unknown', ErrorWords>> = {
  busy: {
    title: 'WeCom is busy',
    action: 'Try again in a while.',
    who: 'you',
  },
  rate_limited: {
    title: 'WeCom asks us to slow down',
    action: 'Wait a few minutes and try again; it may take up to an hour.',
    who: 'you',
  },
  concurrent_write: {
    title: 'Something else is changing the same data',
    action: 'Try again in a few seconds.',
    who: 'you',
  },
  binding_broken: {
    title: 'The Hub has lost its binding to WeCom',
    action: 'Ask the WeCom administrator to authorise it again in the Hub’s console, then retry.',
    who: 'wecom_admin',
  },
  token_refused: {
    title: 'The Hub refuses the desk’s token',
    action: 'Ask whoever runs the desk to replace it, then retry. Existing data is safe.',
    who: 'desk_admin',
  },
  member_unknown: {
    title: 'WeCom does not know a chosen colleague',
    action: 'They may have left, or the userid is wrong. Check who answers and try again.',
    who: 'you',
  },
  media_expired: {
    title: 'The image material has expired (3 days after upload)',
    action: 'Upload it again and enter the new media_id.',
    who: 'you',
  },
  forbidden_characters: {
    title: 'There are characters WeCom does not accept',
    action: 'Remove emoji and special characters and try again.',
    who: 'you',
  },
  parameter_invalid: {
    title: 'Something is too long, empty or of the wrong form',
    action: 'Check what was entered, shorten it or fill it in, and try again.',
    who: 'you',
  },
  department_unknown: {
    title: 'WeCom does not know a chosen department',
    action: 'It may have been deleted. Choose departments again.',
    who: 'you',
  },
  member_not_activated: {
    title: 'A colleague cannot use customer contact yet',
    action: 'Have them sign in to WeCom once and verify their real name, then retry.',
    who: 'you',
  },
  sensitive_text: {
    title: 'WeCom does not allow some of the text',
    action: 'Say it differently and try again.',
    who: 'you',
  },
  member_missing: {
    title: 'Nobody is chosen to answer',
    action: 'Choose at least one colleague and try again.',
    who: 'you',
  },
  body_lost: {
    title: 'The content of the request did not reach WeCom',
    action: 'This is a fault of the desk; no code was made. Send the code to whoever runs the desk.',
    who: 'desk_admin',
  },
  combination_refused: {
    title: 'WeCom does not accept this combination of types',
    action: 'This is a fault of the desk; no code was made. Send the code to whoever runs the desk.',
    who: 'desk_admin',
  },
  too_many_people: {
    title: 'Too many people answer: over 100 once departments are expanded',
    action: 'Choose fewer colleagues or smaller departments.',
    who: 'you',
  },
  config_id_missing: {
    title: 'There is no config_id',
    action: 'Open this code from the list and try again.',
    who: 'you',
  },
  config_id_unknown: {
    title: 'WeCom does not know this config_id',
    action: 'It may have been deleted in another tool or belong to another company. Check the config_id.',
    who: 'you',
  },
  quota_reached: {
    title: 'The company’s contact ways are used up',
    action: 'Ask the WeCom administrator to delete unused codes in another tool, then retry.',
    who: 'wecom_admin',
  },
  developer_account_missing: {
    title: 'The company has no WeChat developer account bound',
    action: 'Leave “Only for this customer” empty, or ask the WeCom administrator to bind one.',
    who: 'wecom_admin',
  },
  corporation_unverified: {
    title: 'The company is not verified',
    action: 'Ask the WeCom administrator to complete verification, then retry.',
    who: 'wecom_admin',
  },
  api_not_permitted: {
    title: 'The company lacks this permission',
    action:
      'Temporary chats are open to medical organisations only: switch them off and create again. Otherwise ask the WeCom administrator to allow the application.',
    who: 'wecom_admin',
  },
  authorisation_invalid: {
    title: 'The authorisation at WeCom is no longer valid',
    action:
      'Ask the WeCom administrator to authorise the Hub’s application again, and tell whoever runs the desk.',
    who: 'wecom_admin',
  },
  outside_visible_range: {
    title: 'A colleague or department is outside the application’s visible range',
    action: 'Ask the WeCom administrator to widen the range, or choose someone else.',
    who: 'wecom_admin',
  },
  application_disabled: {
    title: 'The application is disabled in WeCom',
    action: 'Ask the WeCom administrator to enable it, then retry.',
    who: 'wecom_admin',
  },
  ip_not_trusted: {
    title: 'WeCom does not trust the address the request came from',
    action: 'Send the code to Hub support; the WeCom administrator can check the trusted addresses.',
    who: 'hub_support',
  },
  receiver_missing: {
    title: 'Neither a colleague nor a department is chosen',
    action: 'Choose at least one.',
    who: 'you',
  },
  customer_contact_missing: {
    title: 'A colleague lacks the customer-contact right',
    action: 'Ask the WeCom administrator to grant it, then retry.',
    who: 'wecom_admin',
  },
  licence_inactive: {
    title: 'The licence of a colleague or the application is not active',
    action: 'Ask the WeCom administrator to activate it, then retry.',
    who: 'wecom_admin',
  },
  unknown: {
    title: 'WeCom returned an error the desk does not know ({errcode})',
    action: 'Send the code to Hub support.',
    who: 'hub_support',
  },
} satisfies Record<HubErrorGroup | 'unknown', ErrorWords>
