import { carteiraName } from '#shared/domain/carteira/step-exception.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { Override } from '#shared/domain/case/override.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Channel } from '#shared/domain/message/channel.ts';
import type { StepId } from '#shared/domain/values/ids.ts';
import { adaptRegua } from './adapt-regua.ts';
import type { Climb } from './climb.ts';
import { type PlanRules, reguaOf } from './plan-rules.ts';
import type { Regua } from './regua.ts';

/** The régua as it holds for one debtor, and who made it so. */
export type ReguaOfDebtor = {
  readonly regua: Regua;
  /** Steps that are not taken: the team decided so for this debtor, or their carteira leaves them out. */
  readonly dropped: ReadonlyMap<StepId, 'overridden' | 'left-out'>;
  /** Steps that their carteira takes on another day, or by other channels or texts. */
  readonly changedByCarteira: ReadonlySet<StepId>;
};

/**
 * The régua that a ladder stands on with the exceptions of the carteira in which the case is now, and then with those that
 * the team made for this debtor, which have the last word. The reminders of an agreement know no exceptions.
 *
 * @param overrides those that hold now
 */
export function reguaOfDebtor(
  record: RegisteredRecord,
  { regua: pinned, credorId, agreementId }: Climb,
  overrides: readonly Override[],
  rules: Pick<PlanRules, 'reguas' | 'exceptions'>,
): ReguaOfDebtor {
  const regua = reguaOf(rules, pinned);
  const known = caseOf(record, credorId);
  if (agreementId || known === null) {
    return { regua, dropped: new Map(), changedByCarteira: new Set() };
  }
  const exceptions = rules.exceptions?.get(carteiraName(credorId, known.carteiraId)) ?? [];
  const inCarteira = adaptRegua(regua, exceptions, wantedChannel(overrides));
  const ofDebtor = adaptRegua(inCarteira.regua, overrides);
  const dropped = new Map([
    ...[...ofDebtor.dropped].map((stepId) => [stepId, 'overridden'] as const),
    ...[...inCarteira.dropped].map((stepId) => [stepId, 'left-out'] as const),
  ]);
  return {
    regua: ofDebtor.regua,
    dropped,
    changedByCarteira: changedSteps(regua, inCarteira.regua),
  };
}

/** The one channel that the team chose for this debtor, which no exception of a carteira takes from a step. */
const wantedChannel =
  (overrides: readonly Override[]) =>
  (stepId: StepId): Channel | undefined =>
    overrides
      .flatMap(({ change }) => (change.kind === 'channel' ? [change] : []))
      .findLast((change) => (change.stepId ?? stepId) === stepId)?.channel;

function changedSteps(before: Regua, after: Regua): ReadonlySet<StepId> {
  if (before === after) return new Set();
  const look = ({ steps, reactions }: Regua) =>
    [...steps, ...reactions].map((step) => [step.stepId, JSON.stringify(step)] as const);
  const known = new Map(look(before));
  return new Set(
    look(after).flatMap(([stepId, text]) => (known.get(stepId) === text ? [] : [stepId])),
  );
}
