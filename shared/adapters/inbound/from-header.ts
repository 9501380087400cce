import { parseEmail } from '#shared/domain/values/email.ts';

/** Whom `From` names; `isOne` when it says so beyond doubt: one address, and nothing that somebody could read as another. */
export type Sender = { readonly address: string; readonly isOne: boolean };

/** Room for a long name in encoded words; the patterns below take the square of the time that a header is long. */
const FROM_LENGTH_MAX = 2000;
const IN_BRACKETS = /<([^<>\s]+@[^<>\s]+)>/g;
const BARE = /[^\s<>",;:]+@[^\s<>",;:]+/g;

/**
 * The address of a `From` header (RFC 5322, 3.4): what stands in quotes or in a comment names nobody, for anybody may write another's
 * address there. Null when there is none.
 */
export function senderIn(header: string): Sender | null {
  const whole = header.slice(0, FROM_LENGTH_MAX);
  const spoken = withoutNames(whole);
  const inBrackets = [...spoken.matchAll(IN_BRACKETS)].map(([, address = '']) => address);
  const named = inBrackets.length > 0 ? inBrackets : (spoken.match(BARE) ?? []);
  const [first] = named;
  if (first !== undefined) {
    const isList = /[,;:]/.test(spoken.replaceAll(IN_BRACKETS, ' '));
    return { address: asKept(first), isOne: named.length === 1 && !isList };
  }
  // A program that quotes its address, or forgets to close a quote: somebody reads what was written.
  const guessed = whole.match(BARE)?.[0];
  return guessed === undefined ? null : { address: asKept(guessed), isOne: false };
}

/** Without quoted strings and comments, which may hold one another's signs; comments nest. */
function withoutNames(header: string): string {
  let spoken = '';
  let isQuoted = false;
  let depth = 0;
  // A sign after a backslash stands for itself.
  for (const [sign] of header.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (isQuoted) isQuoted = sign !== '"';
    else if (sign === '(') depth += 1;
    else if (depth > 0) depth -= sign === ')' ? 1 : 0;
    else if (sign === '"') isQuoted = true;
    else spoken += sign;
  }
  return spoken;
}

function asKept(written: string): string {
  const parsed = parseEmail(written);
  return parsed.ok ? parsed.value.address : written.toLowerCase().slice(0, 254);
}
