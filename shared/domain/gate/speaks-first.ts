import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isHeldOut } from '#shared/domain/experiment/held-out.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { collectibleSince } from './prescription.ts';
import type { WaitingQuestion } from './question.ts';
import { isReachable } from './usable-contact.ts';

/**
 * Whether another registration of the person speaks of this credor's debts first: the one whose oldest debt is older, as one
 * case would count from its oldest debt; between equal ones always the same. So nobody gets one step twice. A registration
 * that cannot speak, or that no message reaches, silences none.
 */
export function anotherSpeaksFirst(question: WaitingQuestion): boolean {
  const { record, policy } = question;
  const mine = placeOf(record, question);
  if (mine === null) return false;
  return (policy.joined ?? []).some((other) => {
    const theirs = maySpeak(other, question) ? placeOf(other, question) : null;
    return theirs !== null && theirs < mine;
  });
}

/** By the day of the oldest debt that may be asked for; null where there is none. */
function placeOf(record: RegisteredRecord, question: WaitingQuestion): string | null {
  const { credorId, policy, now } = question;
  const today = localDateOf(now, record.debtor.zone);
  const since = collectibleSince(record, credorId, policy, today);
  return since === null ? null : `${since}#${record.debtor.debtorId}`;
}

function maySpeak(record: RegisteredRecord, { credorId, policy }: WaitingQuestion): boolean {
  const known = caseOf(record, credorId);
  const isAsked = known?.status === 'active' && known.stopped === undefined && !isHeldOut(known);
  return isAsked && isReachable(record, policy);
}
