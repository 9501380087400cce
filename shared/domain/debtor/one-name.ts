import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { isOneSlipApart } from './same-person.ts';

/** Words that come and go between names. */
const LINKS: ReadonlySet<string> = new Set(['DA', 'DAS', 'DE', 'DO', 'DOS', 'E']);
/** In shorter words one other sign is another name: `Ana`, `Eva`. */
const SLIP_LENGTH_MIN = 4;

/**
 * Whether two names that came with one CPF may be one person's: the first names are the same but for a slip or an initial, whatever
 * follows (names between are left out, and marriage and divorce change the last), or one name is within the other, in any order.
 */
export function mayBeOneName(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [first, firstOfOther] = [one[0] ?? '', other[0] ?? ''];
  return (
    isSameWord(first, firstOfOther) ||
    isSlip(one.join(''), other.join('')) ||
    isWithin(one, other) ||
    isWithin(other, one)
  );
}

const wordsOf = (name: string): readonly string[] =>
  searchNameOf(name)
    .split(' ')
    .filter((word) => !LINKS.has(word));

const isWithin = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((word) => other.some((its) => isSameWord(word, its)));

const isSameWord = (a: string, b: string): boolean =>
  a === b || isSlip(a, b) || isInitial(a, b) || isInitial(b, a);

const isInitial = (a: string, b: string): boolean => a.length === 1 && b.startsWith(a);

const isSlip = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= SLIP_LENGTH_MIN && isOneSlipApart(a, b));
