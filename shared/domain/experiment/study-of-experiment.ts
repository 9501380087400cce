import type { Membership } from '#shared/domain/carteira/carteira.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import type { StartedExperiment } from './experiment.ts';
import type { Study } from './results.ts';
import { CONTACTED_ARM, controlStudyOf, HOLDOUT_ARM, type StudyId } from './study.ts';

const BPS_PER_WHOLE = 10_000;
/** A control group says nothing with fewer. */
const CONTROL_CASES_MIN = 100;

const controlArm = (share: number): readonly Study['arms'][number][] =>
  share > 0 ? [{ armId: HOLDOUT_ARM, name: 'Grupo de controle', share }] : [];

/** How the results of an experiment are read: its arms share what the control group of its first day left. */
export function studyOfExperiment({
  arms,
  measure,
  minimumCases,
  minimumDays,
  startedAt,
  holdoutBps,
}: StartedExperiment): Study {
  const held = holdoutBps / BPS_PER_WHOLE;
  const weights = arms.reduce((sum, { weight }) => sum + weight, 0);
  return {
    arms: [
      ...arms.map(({ armId, name, weight }) => ({
        armId,
        name,
        share: ((1 - held) * weight) / weights,
      })),
      ...controlArm(held),
    ],
    measureDays: measure.days,
    minimumCases,
    minimumDays,
    startedOn: localDateOf(startedAt, BOOK_ZONE),
  };
}

/** How the control group of a carteira is read against everybody else in it; null where there is none. */
export function studyOfControl({
  carteiraId,
  holdout,
}: Membership): { readonly studyId: StudyId; readonly study: Study } | null {
  if (!holdout || holdout.shareBps === 0) return null;
  const { shareBps, measure } = holdout;
  const share = shareBps / BPS_PER_WHOLE;
  return {
    studyId: controlStudyOf(carteiraId, shareBps, measure),
    study: {
      arms: [{ armId: CONTACTED_ARM, name: 'Com a régua', share: 1 - share }, ...controlArm(share)],
      measureDays: measure.days,
      minimumCases: CONTROL_CASES_MIN,
      minimumDays: 0,
      startedOn: null,
    },
  };
}
