import { carteiraFactsOf } from '#shared/domain/carteira/carteira-facts-of.ts';
import type { CarteiraFacts } from '#shared/domain/carteira/facts.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { caseFactsOf } from '#shared/domain/score/case-facts.ts';
import { AURORA, instant } from './records.ts';

/**
 * What a carteira's rule is told of what a person owes to Loja Aurora on 12 March 2026, with what the test is about.
 *
 * @throws when nothing is owed
 */
export function carteiraFacts(
  record: RegisteredRecord,
  changes: Partial<CarteiraFacts> = {},
): CarteiraFacts {
  const now = instant('2026-03-12T15:00:00.000Z');
  const facts = caseFactsOf(record, AURORA, DEFAULT_CONTACT_POLICY, now);
  if (facts === null) throw new Error('nothing is owed');
  const looked = { facts, score: 500, policy: DEFAULT_CONTACT_POLICY };
  return { ...carteiraFactsOf(record, AURORA, looked, now), ...changes };
}
