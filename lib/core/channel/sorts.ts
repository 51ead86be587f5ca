/** What channels are sorted by. Apart from the schema, which brings zod into every page. */
export const channelSorts = ['createDate', 'remark', 'state', 'configId', 'tags'] as const
