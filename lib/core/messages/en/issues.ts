import type { Translation } from '../translation'
import type { issues as words } from '../zh-CN/issues'

export const issues: Translation<typeof words> = {
  required: 'Fill this in',
  wrong_type:
    '{expected, select, text {This must be text} number {This must be a number, without quotes} boolean {This must be true or false, without quotes} list {This must be a list} other {This has the wrong form}}',
  not_allowed: 'Only {allowed}',
  unknown_field: 'There is no field {field}; remove it',
  not_applicable:
    '{reason, select, single {A single code takes no departments: remove them or choose several people} qr_code {The control style is for mini-program controls only: remove it} multiple {Temporary chats are for single QR codes only: remove this or choose one person} mini_program {Temporary chats are for single QR codes only: remove this or choose a QR code} other {Only for temporary chats: remove this or switch temporary chat on}}',
  too_long_characters:
    'Too long: {max, plural, one {# character} other {# characters}} at most, remove {excess, number}',
  too_long_bytes:
    'Too long: {used, number} of {max, number} bytes. Remove about {han, plural, one {# Chinese character} other {# Chinese characters}}',
  closing_text_too_long:
    'Closing message too long: {used, number} of {max, number} bytes. Remove about {han, plural, one {# Chinese character} other {# Chinese characters}}.',
  control_characters: 'Contains invisible control characters: delete and type it again',
  blanks_around: 'Spaces before or after: delete them',
  state_alphabet: 'Only letters, digits and _ . : -',
  single_needs_one_member: 'A single code needs exactly one colleague.',
  receiver_missing: 'Choose at least one colleague or department.',
  too_many_members: 'Too many colleagues: {max, number} at most, now {used, number}.',
  duplicate: '“{value}” is here twice: keep one',
  department_id: 'A department id is a positive whole number: choose the department again',
  duration_too_long: '{days, number} days at most: make it shorter',
  duration_too_short: 'Must be more than 0: make it longer',
  duration_not_whole: 'Does not come to whole seconds: choose another number',
  conclusions_empty: 'The closing message is empty: write a text or attach something',
  one_attachment:
    'WeCom sends one attachment only and there is {kept, select, image {an image} link {a link} other {a mini program}} already: remove this one',
  not_web_address: 'A full address beginning with http:// or https://',
  too_many_exported: 'At most {max, number} can be exported at once; choose fewer',
  view_name_too_long: 'Too long: {max, number} characters at most',
  number_required: 'Enter a number',
  unknown_parameter: 'There is no parameter {name}; remove it',
  code_too_small: 'Codes under {min, number} mm scan badly. Choose a larger size.',
  code_too_large: '{max, number} mm at most; choose a smaller size',
  dpi_out_of_range: 'Between {min, number} and {max, number} dpi',
  code_too_many_pixels:
    'Picture too large: {max, number} pixels a side at most; lower the resolution or the size',
  code_format_unknown: 'The format is one of {formats}',
  code_level_unknown: 'The level is one of {levels}',
  colour_unreadable: 'Write a colour such as #1a2b3c',
  ink_too_light:
    'The code must be darker than its background; many phones cannot read it the other way round.',
  contrast_too_low: 'The two colours are too close to scan. Choose a darker colour or a lighter background.',
  avatar_missing: 'The original has no avatar in the middle. Use the brand logo, or none.',
  logo_missing: 'There is no logo yet. Ask an administrator to upload one in the settings, or leave it out.',
  logo_not_picture: 'A logo is a PNG, JPEG or WebP picture. Choose another file.',
  logo_unreadable: 'The picture cannot be read, it may be damaged. Export it again and upload that.',
  logo_too_many_pixels:
    'The picture is too large: {max, number} megapixels at most. Make it smaller and upload it again.',
  logo_too_large: 'The file is too large: {max, number} MB at most. Compress it and upload it again.',
  number_out_of_range: 'Between {min, number} and {max, number}',
  whole_number_required: 'Enter a whole number',
  length_out_of_range: 'Between {min, number} and {max, number} mm',
  margin_too_large: 'Margin too wide: {max, number} mm at most on this paper',
  label_stock_unknown: 'There is no such label sheet; choose another',
  code_does_not_fit:
    'No code of {min, number} mm fits; the largest is {max, number} mm. Choose larger cells or print fewer lines.',
  labels_left_out: '{max, number} can be printed at once; {left, number} were left out.',
  idempotency_key_length: 'Idempotency-Key has 1 to {max, number} characters',
  state_in_use: 'This state is in use, choose another',
  state_repeated: 'Row {row, number} has this state already, choose another',
  row_sent:
    'This row has been sent already; its outcome stands in the batch: remove the row. To make another code, enter a new state',
  state_shared: 'Shares this state with another code; customers of both will be counted together',
  remark_in_use: 'A code of this name exists. A place or a date makes it easier to find',
  remark_repeated: 'Row {row, number} has the same name. A place or a date makes it easier to find',
  names_loading: 'Looking for “{text}” in the directory…',
  member_unknown: '“{text}” is not in the directory. Check the spelling or choose a colleague',
  member_ambiguous: 'Several colleagues are called “{text}”. Enter the userid',
  member_name: 'The directory cannot be read, so “{text}” is not understood. Enter the userid',
  department_unknown: 'There is no department “{text}” in the directory. Choose another one',
  department_ambiguous: 'Several departments are called “{text}”. Enter the department id',
  batch_cancelled: 'The batch was cancelled, nothing was sent',
  not_an_object: 'This row is not a set of fields',
  type_word: 'Only “single” or “several”',
  scene_word: 'Only “QR code” or “mini program”',
  style_word: 'Only 1, 2 or 3',
  yes_no_word: 'Only “yes” or “no”',
  duration_form: 'Write it like “7 days” or “24 hours”',
  duration_unit_missing: 'Name the unit: days, hours or minutes',
  sheet_empty: 'The sheet is empty: fill in one row at least',
  sheet_too_many_rows:
    'The sheet has {used, plural, one {# row} other {# rows}}; {max, number} at most. Split it into several sheets.',
  sheet_too_many_cells:
    'The sheet is too large: {max, number} cells at most. Delete unused rows and columns.',
  sheet_too_large: 'The file is too large: {max, number} MB at most. Delete what is not used.',
  sheet_not_a_sheet: 'This is not a sheet. Use an .xlsx or .csv file.',
  sheet_other_format:
    'The desk cannot read this format. Open it in Excel or WPS, save it as .xlsx and upload that.',
  sheet_encrypted:
    'The sheet has a password, the desk cannot open it. Remove it, save as .xlsx and upload that.',
  sheet_unreadable:
    'The sheet cannot be read, it may be damaged. Open it in Excel or WPS, save it as .xlsx and upload that.',
  sheet_no_columns: 'No column was recognised. Put headings into the first row, or fill in the template.',
  config_id_form: 'A config_id has 1 to 128 characters and no slash',
  another_code: 'This is another code: it differs from what was asked for, or another creation made it',
  username_alphabet: '2 to 30 letters, digits and _ . -',
  username_taken: 'This user name is taken; choose another',
  name_too_long: '{max, number} characters at most',
  password_too_short: '{min, number} characters at least',
  password_wrong: 'This is not your present password',
  own_role: 'You cannot lower your own role; ask another administrator',
  own_account: 'You cannot disable your own account; ask another administrator',
  password_too_long: '{max, number} characters at most',
}
