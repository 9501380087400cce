import { caseOf, openDebtsOf, principalOpenOf } from '#shared/domain/case/case-figures.ts';
import { hasFlag, silencedBy } from '#shared/domain/debtor/flag.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isHeldOut } from '#shared/domain/experiment/held-out.ts';
import { mayReach } from '#shared/domain/gate/usable-contact.ts';
import { openPromiseOf } from '#shared/domain/promise/promise-figures.ts';
import { isJudgement } from '#shared/domain/score/collection-model.ts';
import { expectedAmount } from '#shared/domain/score/expected-amount.ts';
import type { CollectionScore } from '#shared/domain/score/score.ts';
import { asTold, asTreated } from '#shared/domain/score/treated-score.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { type Centavos, centavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { callTasksOf } from './call-tasks.ts';

/** Why a case waits for somebody of the team. */
export const WORK_REASONS = ['broken-promise', 'callback', 'task', 'value'] as const;
export type WorkReason = (typeof WORK_REASONS)[number];

export type WorkRank = {
  readonly reason: WorkReason;
  /** Earlier in the order of texts is more urgent. Knows no clock: a callback's moment may be to come. */
  readonly key: string;
};

const AMOUNT_DIGITS = 13;
const AMOUNT_MAX = 10 ** AMOUNT_DIGITS - 1;

/**
 * Where a case stands in its credor's work list: broken promises first, the oldest before the newer; then those who asked to be
 * called, whatever else is true of them, and tasks of the régua, by their moment; then whoever is expected to bring most, of the control
 * group by the score that was drawn for them. Null for whoever needs nobody: nothing is
 * owed that may be asked for, the case rests, or the telephone reaches them no more. What has prescribed is left out as far as the
 * case's last assessment knew, at the latest that of the night.
 */
export function workRank(whole: RegisteredRecord, credorId: CredorId): WorkRank | null {
  const record = withoutKnownPrescribed(whole, credorId);
  const known = caseOf(record, credorId);
  if (!known || hasFlag(record.debtor, 'deceased') || hasFlag(record.debtor, 'minor')) return null;
  // Whoever named an hour is not called before it, also when they broke a promise.
  if (known.callback && !record.debtor.optedOut.includes('voice')) {
    return ranked('callback', known.callback.from);
  }
  const broken = isCollected(record, credorId) ? brokenSince(record, credorId) : null;
  if (broken !== null) return ranked('broken-promise', broken);
  const [task] = callTasksOf(record, credorId);
  if (task) return ranked('task', task.dueOn);
  if (!isCollected(record, credorId)) return null;
  const worth = expectedBy(record, credorId, asTreated);
  const missing = AMOUNT_MAX - Math.min(AMOUNT_MAX, worth);
  return ranked('value', String(missing).padStart(AMOUNT_DIGITS, '0'));
}

const ranked = (reason: WorkReason, within: string): WorkRank => ({
  reason,
  key: `${WORK_REASONS.indexOf(reason)}#${within}`,
});

/**
 * What a case may be expected to bring within 30 days, by the score that people are told counts. The price of a call is the same for each and changes no order, so nothing is
 * taken off for it.
 *
 * @param record without the debts that nobody may ask for
 * @returns null without a score, and where it is a card's: that is an order of people and foretells no money
 */
export function expectedValue(record: RegisteredRecord, credorId: CredorId): Centavos | null {
  const score = caseOf(record, credorId)?.score;
  return score && !isJudgement(score.model) ? expectedBy(record, credorId, asTold) : null;
}

function expectedBy(
  record: RegisteredRecord,
  credorId: CredorId,
  as: (score: CollectionScore) => CollectionScore,
): Centavos {
  const score = caseOf(record, credorId)?.score;
  if (!score) return ZERO_CENTAVOS;
  const openDebts = openDebtsOf(record, credorId).length;
  const owed = { amountOpen: principalOpenOf(record, credorId), openDebts };
  return centavos(Math.round(expectedAmount(as(score), owed)));
}

/** A place in the list is written by many who know neither the day nor the contact policy: they go by what the last assessment found. */
function withoutKnownPrescribed(record: RegisteredRecord, credorId: CredorId): RegisteredRecord {
  const prescribed = caseOf(record, credorId)?.prescribed;
  if (prescribed === undefined) return record;
  return { ...record, debts: record.debts.filter(({ debtId }) => !prescribed.includes(debtId)) };
}

/** Whether somebody may ask for money by telephone at all, whatever the hour. */
function isCollected(record: RegisteredRecord, credorId: CredorId): boolean {
  const known = caseOf(record, credorId);
  return (
    known?.status === 'active' &&
    known.stopped === undefined &&
    !isHeldOut(known) &&
    silencedBy(record.debtor) === null &&
    openPromiseOf(record, credorId) === null &&
    openDebtsOf(record, credorId).length > 0 &&
    !record.debtor.optedOut.includes('voice') &&
    record.contacts.some((contact) => mayReach(contact, 'voice'))
  );
}

/** When the newest promise was broken, while nobody has spoken with the person since. */
function brokenSince({ promises, debtor }: RegisteredRecord, credorId: CredorId): string | null {
  const newest = promises
    .filter((promise) => promise.credorId === credorId)
    .toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1))
    .at(-1);
  if (newest?.status !== 'broken') return null;
  const spoken = debtor.lastConversation?.at;
  return spoken !== undefined && spoken > newest.endedAt ? null : newest.endedAt;
}
