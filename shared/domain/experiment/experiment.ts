import * as z from 'zod';
import { PinnedRegua } from '#shared/domain/case/case.ts';
import { ArmId, CarteiraId, CredorId, ExperimentId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { CONTACTED_ARM, HOLDOUT_ARM, Measure } from './study.ts';

const ARMS_MAX = 4;
/** With fewer, means of amounts of which most are zero say nothing. */
const CASES_MIN = 100;
const RUN_DAYS_MAX = 365;

const Arm = z.object({
  armId: ArmId,
  name: z.string().min(1).max(60),
  /** How many of all weights' sum enter here. */
  weight: z.int().min(1).max(100),
  /** What its cases follow, from their entry on and whatever is published later. */
  regua: PinnedRegua,
});
export type Arm = z.infer<typeof Arm>;

/** What is compared, over whom, by what and for how long; fixed once it starts. */
export const Design = z.object({
  experimentId: ExperimentId,
  credorId: CredorId,
  /** The cases that enter this carteira take part. */
  carteiraId: CarteiraId,
  name: z.string().min(3).max(80),
  /** The first is the champion, which the others challenge. */
  arms: z.array(Arm).min(2).max(ARMS_MAX).superRefine(refuseNames),
  measure: Measure,
  /** Nothing is said before so many cases of each arm are through their days, and before so many days. */
  minimumCases: z.int().min(CASES_MIN).max(1_000_000),
  minimumDays: z.int().min(1).max(RUN_DAYS_MAX),
});
export type Design = z.infer<typeof Design>;

const started = {
  ...Design.shape,
  startedAt: Instant,
  /** The carteira's share of the control group on that day, which stays while the experiment runs. */
  holdoutBps: z.int().min(0),
};

/** Réguas tried against each other on the cases that enter a carteira. */
export const Experiment = z.discriminatedUnion('status', [
  z.object({ ...Design.shape, status: z.literal('draft') }),
  z.object({ ...started, status: z.literal('running') }),
  z.object({
    ...started,
    status: z.literal('stopped'),
    stoppedAt: Instant,
    reason: z.string().min(3).max(300),
  }),
]);
export type Experiment = z.infer<typeof Experiment>;
export type RunningExperiment = Extract<Experiment, { status: 'running' }>;
export type StartedExperiment = Exclude<Experiment, { status: 'draft' }>;

/** Where an experiment is kept: two credores may name theirs alike. */
export const experimentKey = ({
  credorId,
  experimentId,
}: Pick<Design, 'credorId' | 'experimentId'>): string => `${credorId}.${experimentId}`;

function refuseNames(arms: readonly Pick<Arm, 'armId'>[], context: z.RefinementCtx): void {
  for (const [index, { armId }] of arms.entries()) {
    const isTaken = arms.findIndex((arm) => arm.armId === armId) !== index;
    const isReserved = armId === HOLDOUT_ARM || armId === CONTACTED_ARM;
    if (!isTaken && !isReserved) continue;
    const message = isTaken
      ? `grupo "${armId}" repetido; cada um precisa do seu próprio código`
      : `"${armId}" é o nome de um grupo do sistema; escolha outro`;
    context.addIssue({ code: 'custom', path: [index, 'armId'], message });
  }
}
