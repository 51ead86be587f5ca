/** Where the sheet of a person lies in this browser. */
export const sheetDraftName = (userId: string): string => `channel-desk:sheet:${userId}`
