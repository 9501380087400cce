import { type AssessmentRules, assessCase } from '#shared/domain/case/assess-case.ts';
import { assessedFact, isNewsOf } from '#shared/domain/case/assessed-fact.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import type { CarteiraId, CredorId, ReguaId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { reguaToTake } from './regua-to-take.ts';

/** In which carteira a case is, and in which one it belongs. */
export type SortedCase = {
  readonly from: CarteiraId;
  readonly to: CarteiraId;
  /** Whether rules place it; whom a step of their régua moved they do not, and such a case stays. */
  readonly isPlaced: boolean;
  /** Says where it belongs, its score of now and what has prescribed; null when all that is known already. */
  readonly fact: FactOf<'case-assessed'> | null;
  /** The régua that it is to take there; null where it stays on its own. */
  readonly takes: ReguaId | null;
};

/**
 * Holds a case against the rules of the carteiras as it is now. Days pass and rules change while nobody pays, so a case may
 * belong elsewhere, or be less likely to pay, without anything having happened to it.
 *
 * @returns null for a case that is settled or owes nothing
 */
export function sortCase(
  record: RegisteredRecord,
  credorId: CredorId,
  rules: AssessmentRules,
  now: Instant,
): SortedCase | null {
  const known = caseOf(record, credorId);
  if (known === null || known.status === 'settled') return null;
  const assessed = assessCase(record, credorId, rules, now);
  if (assessed === null) return null;
  const isPlaced = known.movedBy === undefined;
  const from = known.carteiraId;
  const to = assessed.carteiraId;
  const fact = isNewsOf(known, assessed) ? assessedFact(credorId, assessed) : null;
  const takes = reguaToTake(known, rules.carteiras, to);
  return { from, to, isPlaced, fact, takes };
}
