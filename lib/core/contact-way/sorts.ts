/** What contact ways are sorted by. Apart from the schema, which brings zod into every page. */
export const contactWaySorts = [
  'createdAt',
  'remark',
  'state',
  'configId',
  'type',
  'user',
  'createdBy',
] as const
