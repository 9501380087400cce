/** How much of a file's beginning is looked at; the header must fit in it. */
export const SAMPLE_BYTES = 64 * 1024;
/** How many rows of it show what a column holds. */
export const SAMPLE_ROWS_MAX = 500;
