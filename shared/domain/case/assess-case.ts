import { caseOf, openDebtsOf } from '#shared/domain/case/case-figures.ts';
import type { Carteiras, Membership } from '#shared/domain/carteira/carteira.ts';
import { chooseCarteira } from '#shared/domain/carteira/choose-carteira.ts';
import { carteiraFactsOf } from '#shared/domain/carteira/carteira-facts-of.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isPrescribed, type PrescriptionPolicy } from '#shared/domain/gate/prescription.ts';
import { caseFactsOf } from '#shared/domain/score/case-facts.ts';
import type { CollectionModel } from '#shared/domain/score/collection-model.ts';
import { drawnScore } from '#shared/domain/score/control-group.ts';
import { factsHashOf } from '#shared/domain/score/facts-hash.ts';
import type { CollectionScore } from '#shared/domain/score/score.ts';
import { scoreCase } from '#shared/domain/score/score-case.ts';
import { asTreated } from '#shared/domain/score/treated-score.ts';
import type { CarteiraId, CredorId, DebtId } from '#shared/domain/values/ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';

/** What cases are assessed by: the model in force, the carteiras of the credor, and how long debts may be asked for. */
export type AssessmentRules = {
  readonly carteiras: Carteiras;
  readonly model: CollectionModel;
  readonly policy: PrescriptionPolicy;
};

export type Assessment = {
  /** Null while all that is owed has prescribed: nobody may ask for it, so nobody need know how likely it is paid. */
  readonly score: CollectionScore | null;
  /** Where the rules place it. */
  readonly carteira: Membership;
  /** Where the case then is: whom a step of their régua moved the rules do not. */
  readonly carteiraId: CarteiraId;
  /** What is open and nobody may ask for any more. */
  readonly prescribed: readonly DebtId[];
};

/**
 * How likely this person pays what they owe this credor, and the carteira that it leads to. Asked whenever what is
 * owed changes; the case need not be open yet. Where all has prescribed the case stays in its carteira.
 *
 * @returns null when nothing is owed to this credor
 */
export function assessCase(
  record: RegisteredRecord,
  credorId: CredorId,
  { carteiras, model, policy }: AssessmentRules,
  now: Instant,
): Assessment | null {
  const open = openDebtsOf(record, credorId);
  if (open.length === 0) return null;
  const today = localDateOf(now, record.debtor.zone);
  const prescribed = open
    .filter((debt) => isPrescribed(debt, policy, today))
    .map(({ debtId }) => debtId);
  const facts = caseFactsOf(record, credorId, policy, now);
  const known = caseOf(record, credorId);
  const moved = known?.movedBy ? known.carteiraId : null;
  if (facts === null) {
    const stays = carteiras.carteiras.find(({ carteiraId }) => carteiraId === known?.carteiraId);
    const carteira = stays ?? carteiras.otherwise;
    return { score: null, carteira, carteiraId: moved ?? carteira.carteiraId, prescribed };
  }
  const drawn = drawnScore(model, record.debtor.debtorId, credorId);
  const computed = scoreCase(facts, model, now);
  const held = known?.heldScore;
  const score = {
    ...computed,
    factsHash: factsHashOf(facts),
    ...(drawn !== null && { drawn }),
    ...(held?.over === computed.value && { held: held.value }),
    ...(known?.decidedScore !== undefined && { decided: known.decidedScore }),
  };
  const looked = { facts, score: asTreated(score).value, policy };
  const carteiraFacts = carteiraFactsOf(record, credorId, looked, now);
  const carteira = chooseCarteira(carteiras, carteiraFacts);
  return { score, carteira, carteiraId: moved ?? carteira.carteiraId, prescribed };
}
