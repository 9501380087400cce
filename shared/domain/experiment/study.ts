import * as z from 'zod';
import { PricesBeside } from '#shared/domain/message/prices-beside.ts';
import { ArmId, ExperimentId } from '#shared/domain/values/ids.ts';
import { Centavos } from '#shared/domain/values/money.ts';

/** The arm of whoever gets no message of a régua: the control group. */
export const HOLDOUT_ARM = ArmId.parse('controle');
/** The arm of everybody else in a carteira that has a control group. */
export const CONTACTED_ARM = ArmId.parse('contatados');

/** A quarter and some more: longer than that, a case tells of everything but the régua. */
export const MEASURE_DAYS_MAX = 180;
/** R$ 100.000,00: one case beyond it would decide an experiment alone. */
const CAP_MAX = 10_000_000;

/** What is measured of each case: what came in and stayed within so many days of its entry, up to a cap. */
export const Measure = z.object({
  days: z.int().min(1).max(MEASURE_DAYS_MAX),
  /** What one case counts at most, in centavos, when groups are compared. */
  capAmount: Centavos.min(1).max(CAP_MAX),
});
export type Measure = z.infer<typeof Measure>;

/** What is measured of one case. `beside`: what calls and payments cost on the day of its entry; absent where only messages count as costs. */
export const CountedMeasure = Measure.extend({ beside: PricesBeside.optional() });

/** The arm of whoever stays on the plain ladder while experience chooses for others. */
export const PLAIN_ARM = ArmId.parse('regua');
/** The arm of those for whom experience chooses. */
export const CHOSEN_ARM = ArmId.parse('escolha');

/** A control group counts from the day on which it was set up so: other terms are another study. */
const CONTROL_PREFIX = 'controle:';
/** What experience chooses counts from each publication of its policy on: another version is another study. */
const CHOICE_PREFIX = 'escolha:';

/** What cases are counted for: an experiment, the control group of a carteira under its present terms, or a version of a credor's policy of choice. */
export const StudyId = z
  .string()
  .max(90)
  .regex(/^[a-z0-9:-]+$/)
  .brand<'StudyId'>();
export type StudyId = z.infer<typeof StudyId>;

export const studyOf = (experimentId: ExperimentId): StudyId => StudyId.parse(experimentId);

export const controlStudyOf = (
  carteiraId: string,
  shareBps: number,
  { days, capAmount }: Measure,
): StudyId => StudyId.parse(`${CONTROL_PREFIX}${carteiraId}:${shareBps}:${days}:${capAmount}`);

export const choiceStudyOf = (policyVersion: number): StudyId =>
  StudyId.parse(`${CHOICE_PREFIX}${policyVersion}`);

export const isChoiceStudy = (studyId: StudyId): boolean => studyId.startsWith(CHOICE_PREFIX);

/** The experiment that a study is; null for a control group alone, and for what experience chooses. */
export const experimentOf = (studyId: StudyId): ExperimentId | null =>
  studyId.startsWith(CONTROL_PREFIX) || isChoiceStudy(studyId) ? null : ExperimentId.parse(studyId);

/** An experiment, a control group, and the present version of a policy of choice. */
export const ARMS_MAX = 3;

/** The arm that a case is in, for good. */
export const AssignedArm = z.object({ studyId: StudyId, armId: ArmId });
export type AssignedArm = z.infer<typeof AssignedArm>;

/** The arms of a case with one more: of a policy of choice only the newest version is asked for, which no older one follows. */
export function withArm(arms: readonly AssignedArm[], arm: AssignedArm): AssignedArm[] {
  const others = isChoiceStudy(arm.studyId)
    ? arms.filter(({ studyId }) => !isChoiceStudy(studyId))
    : arms;
  return [...others, arm];
}
