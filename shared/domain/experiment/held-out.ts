import type { Case } from '#shared/domain/case/case.ts';
import { experimentKey } from './experiment.ts';
import { experimentOf, HOLDOUT_ARM } from './study.ts';

/** Whether a case is in the control group, to which no régua speaks. */
export const isHeldOut = ({ arms = [] }: Pick<Case, 'arms'>): boolean =>
  arms.some(({ armId }) => armId === HOLDOUT_ARM);

/** The experiment that a case takes part in, if it does: `<experiment>/<arm>`, as the ledger of costs names it. */
export function experimentArmOf({ arms = [] }: Pick<Case, 'arms'>): string | null {
  const arm = arms.find(({ studyId }) => experimentOf(studyId) !== null);
  return arm ? `${arm.studyId}/${arm.armId}` : null;
}

/** The experiments that a case was assigned to, by the names that they are kept under. */
export const experimentsOf = ({
  credorId,
  arms = [],
}: Pick<Case, 'credorId' | 'arms'>): readonly string[] =>
  arms.flatMap(({ studyId }) => {
    const experimentId = experimentOf(studyId);
    return experimentId === null ? [] : [experimentKey({ credorId, experimentId })];
  });

/** Whether a case is in one of the experiments that run. */
export const takesPart = (
  known: Pick<Case, 'credorId' | 'arms'>,
  running: ReadonlySet<string> | undefined,
): boolean => experimentsOf(known).some((key) => running?.has(key));
