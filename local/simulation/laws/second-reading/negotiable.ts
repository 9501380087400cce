import { isDisputed } from './contested.ts';
import { markedAs } from './marks.ts';
import { ownBooks } from './books.ts';
import { barOf } from './listable.ts';
import type { OwnQuestion } from './offers.ts';

/**
 * Whether anything may be offered at all: not to whoever contests, has an agreement with the credor that is still to be paid, or
 * can sign nothing (Código Civil art. 3, 4, 6 and 166 I). Nobody of the simulated team proposes an agreement that waits for a gestor.
 */
export function mayNegotiate({ known, credorId, uf }: OwnQuestion): boolean {
  const facts = known.map(({ fact }) => fact);
  if (isDisputed(credorId, facts)) return false;
  if (markedAs('deceased', facts) !== null || markedAs('minor', facts) !== null) return false;
  if (barOf(facts) === 'court-order') return false;
  return !ownBooks(known, uf).standing.some(
    (agreement) => agreement.credorId === credorId && !agreement.isFulfilled,
  );
}
