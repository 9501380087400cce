import assert from 'node:assert/strict';
import type { Membership } from '#shared/domain/carteira/carteira.ts';
import type { PinnedRegua } from '#shared/domain/case/case.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { drawOf } from './draw.ts';
import type { Arm, RunningExperiment } from './experiment.ts';
import { CONTACTED_ARM, controlStudyOf, HOLDOUT_ARM, studyOf } from './study.ts';

const BPS_PER_WHOLE = 10_000;

export type Entry = {
  readonly debtorId: DebtorId;
  readonly credorId: CredorId;
  readonly carteira: Membership;
  /** The live version of the carteira's régua. */
  readonly regua: PinnedRegua;
  /** What runs in this carteira, if anything does. */
  readonly experiment: RunningExperiment | null;
};

/**
 * Where a case that enters a carteira goes: into the control group or not, and into which arm of the experiment that runs there.
 * Decided by drawings that are the same for a person whenever they are made, so entering again leads to the same arms.
 *
 * @returns the régua that the case follows, and a fact for each study that it is counted for
 */
export function assignArms({ debtorId, credorId, carteira, regua, experiment }: Entry): {
  readonly regua: PinnedRegua;
  readonly facts: readonly FactOf<'arm-assigned'>[];
} {
  const { carteiraId, holdout } = carteira;
  const shareBps = holdout?.shareBps ?? 0;
  const isHeldOut = drawOf(debtorId, `${credorId}:controle`) * BPS_PER_WHOLE < shareBps;
  const arm = experiment ? chosenArm(experiment.arms, debtorId, credorId, experiment) : null;
  const place = { type: 'arm-assigned' as const, credorId, carteiraId };
  return {
    regua: arm && !isHeldOut ? arm.regua : regua,
    facts: [
      ...(holdout && shareBps > 0
        ? [
            {
              ...place,
              studyId: controlStudyOf(carteiraId, shareBps, holdout.measure),
              armId: isHeldOut ? HOLDOUT_ARM : CONTACTED_ARM,
              measure: holdout.measure,
            },
          ]
        : []),
      ...(experiment && arm
        ? [
            {
              ...place,
              studyId: studyOf(experiment.experimentId),
              armId: isHeldOut ? HOLDOUT_ARM : arm.armId,
              measure: experiment.measure,
            },
          ]
        : []),
    ],
  };
}

function chosenArm(
  arms: readonly Arm[],
  debtorId: DebtorId,
  credorId: CredorId,
  { experimentId }: RunningExperiment,
): Arm {
  const weights = arms.reduce((sum, { weight }) => sum + weight, 0);
  let left = drawOf(debtorId, `${credorId}:${experimentId}`) * weights;
  for (const arm of arms) {
    left -= arm.weight;
    if (left < 0) return arm;
  }
  const last = arms.at(-1);
  assert(last, 'an experiment has arms');
  return last;
}
