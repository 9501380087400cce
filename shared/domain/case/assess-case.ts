import type { Carteiras, Membership } from '#shared/domain/carteira/carteira.ts';
import { chooseCarteira } from '#shared/domain/carteira/choose-carteira.ts';
import { carteiraFactsOf } from '#shared/domain/carteira/carteira-facts-of.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { caseFactsOf } from '#shared/domain/score/case-facts.ts';
import type { CollectionModel } from '#shared/domain/score/collection-model.ts';
import { drawnScore } from '#shared/domain/score/control-group.ts';
import { factsHashOf } from '#shared/domain/score/facts-hash.ts';
import type { CollectionScore } from '#shared/domain/score/score.ts';
import { scoreCase } from '#shared/domain/score/score-case.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';

/** What cases are assessed by: the model in force, and the carteiras of the credor. */
export type AssessmentRules = { readonly carteiras: Carteiras; readonly model: CollectionModel };

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
  { carteiras, model }: AssessmentRules,
  now: Instant,
): Assessment | null {
  const facts = caseFactsOf(record, credorId, now);
  if (facts === null) return null;
  const drawn = drawnScore(model, record.debtor.debtorId, credorId);
  const score = {
    ...scoreCase(facts, model, now),
    factsHash: factsHashOf(facts),
    ...(drawn !== null && { drawn }),
  };
  const carteiraFacts = carteiraFactsOf(record, credorId, facts, drawn ?? score.value, now);
  return { score, carteira: chooseCarteira(carteiras, carteiraFacts) };
}
