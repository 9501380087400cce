/** What a spreadsheet takes for the beginning of a formula, with the apostrophes that already guard it. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;
const NEEDS_QUOTES = /[";\n\r]|^\s|\s$/;

/**
 * One line of a CSV for Brazilian spreadsheets (`;`, CRLF). What a spreadsheet would run as a formula gets an
 * apostrophe in front, the way people write it by hand.
 */
export const csvLine = (fields: readonly string[]): string =>
  `${fields.map(csvField).join(';')}\r\n`;

function csvField(value: string): string {
  const guarded = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** What was meant by a field: the guard against formulas is not part of it. */
export const unguarded = (field: string): string => (GUARDED.test(field) ? field.slice(1) : field);

/** What keeps a spreadsheet from taking a code for a number. */
const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/;
/** What databases write of a cell that holds nothing. */
const NOTHING = /^(?:NULL|\(null\)|\\N)$/;

/** What a cell of somebody's file says: `0012` for `="0012"`, and nothing for the NULL of a database. */
export function saidIn(field: string): string {
  const text = unguarded(field);
  const [, literal] = TEXT_FORMULA.exec(text) ?? [];
  const said = literal === undefined ? text : literal.replaceAll('""', '"');
  return NOTHING.test(said.trim()) ? '' : said;
}
