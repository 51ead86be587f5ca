/** More than any campaign; what one page and one request can hold without a pause. */
export const MAX_BATCH_ROWS = 10_000
export const MAX_BATCH_NAME_CHARACTERS = 100
/** No `state` and no name that can be created is longer. */
export const MAX_FIND_CHARACTERS = 64
/** A row sent anew because it surely was not made is not sent for ever. */
export const MAX_ROW_ATTEMPTS = 5
/** Of the request that holds all rows: each with the longest closing message would still be refused row by row. */
export const MAX_BATCH_BYTES = 32 * 1024 * 1024
/** Of one row as JSON: several times the longest contact way. Also of the defaults for all rows. */
export const MAX_ROW_CHARACTERS = 16 * 1024
/** Of a file or of pasted cells; a workbook with every row filled has a tenth of it. */
export const MAX_SHEET_BYTES = 50 * 1024 * 1024
/** Of an upload: the sheet, and what a form has beside it. */
export const MAX_UPLOAD_BYTES = MAX_SHEET_BYTES + 1024 * 1024
/** What the needed parts of a workbook may come to, measured while they are inflated: what a header says may be false. */
export const MAX_INFLATED_BYTES = 64 * 1024 * 1024
export const MAX_SHEET_CELLS = 10_000_000
