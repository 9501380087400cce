import { type AssessmentRules, assessCase } from '#shared/domain/case/assess-case.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import type { CarteiraId, CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';

/** In which carteira a case is, and in which one it belongs; `fact` says so, and is null where it is there already. */
export type SortedCase = {
  readonly from: CarteiraId;
  readonly to: CarteiraId;
  readonly fact: FactOf<'case-assessed'> | null;
};

/**
 * Holds a case against the rules of the carteiras as it is now. Days pass and rules change while nobody pays, so a case may
 * belong elsewhere without anything having happened to it.
 *
 * @returns null for a case that rules do not place: it is settled, owes nothing, or a step of its régua moved it
 */
export function sortCase(
  record: RegisteredRecord,
  credorId: CredorId,
  rules: AssessmentRules,
  now: Instant,
): SortedCase | null {
  const known = caseOf(record, credorId);
  if (known === null || known.status === 'settled' || known.movedBy !== undefined) return null;
  const assessed = assessCase(record, credorId, rules, now);
  if (assessed === null) return null;
  const { score, carteira } = assessed;
  const [from, to] = [known.carteiraId, carteira.carteiraId];
  const fact = { type: 'case-assessed' as const, credorId, carteiraId: to, score };
  return { from, to, fact: from === to ? null : fact };
}
