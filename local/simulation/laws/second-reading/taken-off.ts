import type { FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { debtsIn, isYoung } from './debts.ts';
import type { PublishedDocument } from '#local/simulation/laws/evidence/published-documents.ts';

/** What was held, and when. */
export type Held = Pick<HistoryEntry, 'at'> & {
  readonly fact: FactOf<'step-held'> | FactOf<'message-held'>;
};

/**
 * Whether something takes the very thing off that was held: the team left the step out, or let the ladder rest from a day on that was
 * over when the step was held; its régua has no such step any more, or its day is over there; or nothing is listed after all.
 */
export function takesOff(
  { fact }: HistoryEntry,
  held: Held,
  published: readonly PublishedDocument[],
): boolean {
  const { credorId } = held.fact;
  if (!('credorId' in fact) || fact.credorId !== credorId) return false;
  if (fact.type === 'listing-cancelled')
    return held.fact.type === 'message-held' && held.fact.purpose.kind === 'listing-notice';
  const step = stepOf(held.fact);
  if (step === null) return false;
  switch (fact.type) {
    case 'step-overridden':
      return fact.change.kind === 'skip' && fact.change.stepId === step.stepId;
    case 'ladder-paused':
      return fact.from <= held.at;
    case 'case-regua-moved':
      return (
        fact.agreementId === step.agreementId &&
        (fact.passed.includes(step.stepId) || !hasStep(published, fact.to, step.stepId))
      );
    default:
      return false;
  }
}

/** Whether by a day all debts prescribed that a held step counted its days from: its ladder begins anew by what is left, or ends. */
export function hasPrescribed(
  { fact }: Held,
  known: readonly HistoryEntry[],
  day: string,
): boolean {
  const step = stepOf(fact);
  if (step === null) return false;
  const counted = [...debtsIn(known, []).values()].filter(
    ({ credorId, dueDate }) => credorId === fact.credorId && dueDate === step.anchor,
  );
  return counted.length > 0 && counted.every((debt) => !isYoung(debt, day));
}

/** The step of a ladder that was held, if it was one. */
function stepOf(held: Held['fact']) {
  if (held.type === 'step-held') return held;
  return held.purpose.kind === 'regua-step' ? held.purpose : null;
}

const hasStep = (
  published: readonly PublishedDocument[],
  { reguaId, version }: FactOf<'case-regua-moved'>['to'],
  wanted: string,
): boolean =>
  published.some(
    ({ kind, id, version: known, steps }) =>
      kind === 'regua' &&
      id === reguaId &&
      known === version &&
      steps?.some(({ stepId }) => stepId === wanted),
  );
