import { caseOf } from '#shared/domain/case/case-figures.ts';
import { carteiraFactsOf } from '#shared/domain/carteira/carteira-facts-of.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { PrescriptionPolicy } from '#shared/domain/gate/prescription.ts';
import { caseFactsOf } from '#shared/domain/score/case-facts.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { scoreCase } from '#shared/domain/score/score-case.ts';
import { asTreated } from '#shared/domain/score/treated-score.ts';
import { isBusinessDay } from '#shared/domain/values/business-days.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { weekdayOf } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { type ConditionFacts, WEEKDAYS } from './condition-facts.ts';

/**
 * The facts of one case at this moment, on the debtor's own calendar.
 *
 * @returns null when nothing is owed to this credor that may still be asked for
 */
export function conditionFactsOf(
  record: RegisteredRecord,
  credorId: CredorId,
  policy: PrescriptionPolicy,
  now: Instant,
): ConditionFacts | null {
  const facts = caseFactsOf(record, credorId, policy, now);
  const known = caseOf(record, credorId);
  if (facts === null || known === null) return null;
  const today = localDateOf(now, record.debtor.zone);
  const score = asTreated(known.score ?? scoreCase(facts, EXPERT_MODEL, now)).value;
  return {
    ...carteiraFactsOf(record, credorId, { facts, score, policy }, now),
    carteira: known.carteiraId,
    weekday: WEEKDAYS[weekdayOf(today) - 1] ?? null,
    dayOfMonth: Number(today.slice(8)),
    month: Number(today.slice(5, 7)),
    businessDay: isBusinessDay(today),
  };
}
