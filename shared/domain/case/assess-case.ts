import type { Carteiras, Membership } from '#shared/domain/carteira/carteira.ts';
import { chooseCarteira } from '#shared/domain/carteira/choose-carteira.ts';
import { carteiraFactsOf } from '#shared/domain/carteira/facts.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { caseFactsOf } from '#shared/domain/score/case-facts.ts';
import { EXPERT_CARD } from '#shared/domain/score/expert-card.ts';
import type { CollectionScore } from '#shared/domain/score/score.ts';
import { scoreCase } from '#shared/domain/score/score-case.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';

export type Assessment = { readonly score: CollectionScore; readonly carteira: Membership };

/**
 * How likely this person pays what they owe this credor, and the carteira that it leads to. Asked whenever what is
 * owed changes; the case need not be open yet.
 *
 * @returns null when nothing is owed to this credor
 */
export function assessCase(
  record: RegisteredRecord,
  credorId: CredorId,
  carteiras: Carteiras,
  now: Instant,
): Assessment | null {
  const facts = caseFactsOf(record, credorId, now);
  if (facts === null) return null;
  const score = scoreCase(facts, EXPERT_CARD, now);
  const carteiraFacts = carteiraFactsOf(record.debtor, credorId, facts, score.value);
  return { score, carteira: chooseCarteira(carteiras, carteiraFacts) };
}
