import type { Fact } from '#shared/domain/history/entry.ts';

/** What a decision or a message is about: a step of a ladder, thanks, or news of an agreement; null of anything else. */
export function subjectOf(fact: Fact): string | null {
  if (fact.type === 'step-skipped' || fact.type === 'step-held')
    return `${fact.stepId} of ${fact.agreementId ?? fact.credorId}`;
  if (fact.type === 'listing-notice-held') return `listing-notice of ${fact.credorId}`;
  if (!('purpose' in fact)) return null;
  const { purpose, credorId } = fact;
  return purpose.kind === 'regua-step'
    ? `${purpose.stepId} of ${purpose.agreementId ?? credorId}`
    : `${purpose.kind} of ${credorId}`;
}
