import type { DebtId } from '#shared/domain/values/ids.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
/** Fifty bits of an id: two of a million debts that share them come up once in two thousand books. */
const MARK_LENGTH = 10;

/** What is written down of a debt that a full book has; marks are written one after the other. */
export const markOf = (debtId: DebtId): string => debtId.slice(0, MARK_LENGTH);

/** Marks of many debts, eight bytes each, to ask which of the book's debts a file has. */
export class BookMarks {
  readonly #sorted: Float64Array;

  /** @param texts what `markOf` gave, joined */
  constructor(texts: readonly string[]) {
    const count = texts.reduce((sum, text) => sum + text.length / MARK_LENGTH, 0);
    this.#sorted = new Float64Array(count);
    let place = 0;
    for (const text of texts) {
      for (let at = 0; at < text.length; at += MARK_LENGTH)
        this.#sorted[place++] = numberOf(text.slice(at, at + MARK_LENGTH));
    }
    this.#sorted.sort();
  }

  has(debtId: DebtId): boolean {
    const wanted = numberOf(markOf(debtId));
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? Infinity) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.#sorted[low] === wanted;
  }
}

const numberOf = (mark: string): number =>
  Array.from(mark).reduce((value, letter) => value * ALPHABET.length + ALPHABET.indexOf(letter), 0);
