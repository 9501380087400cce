import { instantAt } from '#shared/domain/values/zone.ts';
import { carteiraName } from '#shared/domain/carteira/step-exception.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { dueReactions } from './due-reactions.ts';
import { type DueStep, dueSteps } from './due-steps.ts';
import { isPlacing } from '#local/simulation/laws/second-reading/placing.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

/** Nobody is forgotten on the way up, whatever alarm was lost, late or another's. */
export const DUE_STEP_LAWS: readonly Law[] = [
  {
    name: 'every step whose day comes is taken, held or passed over',
    breaches: (evidence) => evidence.lives.flatMap((life) => forgotten(life, evidence)),
  },
  {
    name: 'whatever a régua reacts to is answered, held or passed over within days',
    breaches: (evidence) => evidence.lives.flatMap((life) => unanswered(life, evidence)),
  },
];

const unanswered = (life: Life, evidence: Evidence): readonly Breach[] =>
  dueReactions(life, evidence)
    .filter(({ isDecided }) => !isDecided)
    .map(({ credorId, stepId, anchor, heardAt, by }) => ({
      debtorId: life.debtorId,
      at: instantAt(Date.parse(heardAt)),
      what: `${stepId} of ${credorId}, due since ${anchor}, was not decided by ${by}`,
    }));

function forgotten(life: Life, evidence: Evidence): readonly Breach[] {
  const { debtorId, entries, person } = life;
  return dueSteps(life, evidence).flatMap((due) => {
    const isDecided = entries.some(
      ({ fact, at }) =>
        decides(fact, due) &&
        (isToldLater(fact) || localDayOf(person.uf, Date.parse(at)) <= due.by),
    );
    const { stepId, anchor, ladder, by } = due;
    const what = `${stepId} of ${ladder.agreementId ?? ladder.credorId}, counted from ${anchor}, was not decided by ${by}`;
    return isDecided || isLeftOut(due, life, evidence) ? [] : [{ debtorId, at: null, what }];
  });
}

/** What a wait jumped over, and what another message spoke for, is named when the ladder goes on, which may be much later. */
const isToldLater = (fact: Fact): boolean =>
  fact.type === 'step-skipped' &&
  fact.reasons.some((reason) => reason === 'jumped' || reason === 'merged');

/** Whether this is the end of the step, or says why it waits. */
function decides(
  fact: Fact,
  { stepId, anchor, ladder: { credorId, agreementId } }: DueStep,
): boolean {
  if (!('credorId' in fact) || fact.credorId !== credorId) return false;
  if (fact.type === 'case-regua-moved')
    return fact.anchor === anchor && fact.passed.some((passed) => passed === stepId);
  const said = 'purpose' in fact ? fact.purpose : fact.type === 'listing-asked' ? fact.step : fact;
  return (
    said !== undefined &&
    'stepId' in said &&
    'anchor' in said &&
    said.stepId === stepId &&
    said.anchor === anchor &&
    (('agreementId' in said ? said.agreementId : null) ?? null) === agreementId
  );
}

/** What a carteira leaves out is told where a later step rings, and by its own document besides. */
function isLeftOut(
  { stepId, ladder: { credorId } }: DueStep,
  { entries }: Life,
  { exceptions }: Evidence,
): boolean {
  return entries.some(({ fact }) => {
    if (!isPlacing(fact) || fact.credorId !== credorId) return false;
    const known = exceptions.get(carteiraName(fact.credorId, fact.carteiraId)) ?? [];
    return known.some(({ change }) => change.kind === 'skip' && change.stepId === stepId);
  });
}
