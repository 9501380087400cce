/** Fields of one record and where it ends; `open` when its quotes go on after the text, `broken` when they make no sense. */
export type Split =
  | { readonly kind: 'record'; readonly fields: readonly string[]; readonly end: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'broken' };

export type CsvDialect = { readonly delimiter: string; readonly lineEnd: '\n' | '\r' };

const OPEN: Split = { kind: 'open' };
const BROKEN: Split = { kind: 'broken' };

/**
 * The record that begins at `start` (RFC 4180, with any delimiter): a field in quotes may hold delimiters, line ends
 * and doubled quotes. Quotes elsewhere than around a field are ordinary characters.
 *
 * @param complete whether the text ends where the file ends
 * @returns `end` is where the next record begins
 */
export function splitRecord(
  text: string,
  start: number,
  { delimiter, lineEnd }: CsvDialect,
  complete: boolean,
): Split {
  const lineStop = text.indexOf(lineEnd, start);
  if (lineStop < 0 && !complete) return OPEN;
  const line = text.slice(start, lineStop < 0 ? text.length : lineStop);
  if (!line.includes('"')) {
    const end = lineStop < 0 ? text.length : lineStop + 1;
    return { kind: 'record', fields: withoutReturn(line).split(delimiter), end };
  }
  return splitQuoted(text, start, { delimiter, lineEnd }, complete);
}

function splitQuoted(
  text: string,
  start: number,
  { delimiter, lineEnd }: CsvDialect,
  complete: boolean,
): Split {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    const isQuoted = text[at] === '"';
    const stop = isQuoted
      ? closingQuote(text, at + 1) + 1
      : plainStop(text, at, delimiter, lineEnd);
    if (isQuoted && stop === 0) return complete ? BROKEN : OPEN;
    const field = isQuoted
      ? text.slice(at + 1, stop - 1).replaceAll('""', '"')
      : text.slice(at, stop);
    const after = text[stop];
    if (after === delimiter) {
      fields.push(field);
      at = stop + 1;
      continue;
    }
    const lineStop = isQuoted && after === '\r' && lineEnd === '\n' ? stop + 1 : stop;
    const ending = text[lineStop];
    if (ending === undefined && !complete) return OPEN;
    if (ending !== undefined && ending !== lineEnd) return BROKEN;
    fields.push(isQuoted ? field : withoutReturn(field));
    return { kind: 'record', fields, end: Math.min(lineStop + 1, text.length) };
  }
}

/** The quote that ends a field begun at `from`, or -1. */
function closingQuote(text: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0 || text[at + 1] !== '"') return at;
  }
}

function plainStop(text: string, from: number, delimiter: string, lineEnd: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== lineEnd) at += 1;
  return at;
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
