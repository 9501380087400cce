import { isPausedAt } from '#shared/domain/case/pause.ts';
import { pauseLadders } from '#shared/domain/case/rest-ladder.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { RESTING_DAYS } from '#shared/domain/reply/rest-on-word.ts';
import type { CredorId, DebtId } from '#shared/domain/values/ids.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { addMinutes, type Instant, localDateOf } from '#shared/domain/values/zone.ts';

const DAY_MINUTES = 24 * 60;

/**
 * What becomes true of somebody whose creditor tells in a file that a debt of theirs is paid which is asked for here: the ladder of
 * that creditor rests for some days, so that nobody is asked for what was paid (CDC art. 42) while a person books the payment or takes
 * the debt back. Nothing where the debt is not open, or the ladder rests until tomorrow anyway.
 */
export function restToldPaid(
  record: DebtorRecord,
  credorId: CredorId,
  debtIds: readonly DebtId[],
  now: Instant,
): readonly Fact[] {
  if (!isRegistered(record)) return [];
  const isAsked = record.debts.some(
    ({ debtId, status }) => debtIds.includes(debtId) && status === 'open',
  );
  const known = record.cases.find((one) => one.credorId === credorId);
  if (!isAsked || !known || isPausedAt(known, addMinutes(now, DAY_MINUTES))) return [];
  const until = addDays(localDateOf(now, record.debtor.zone), RESTING_DAYS);
  const which = { credorId, mayDecide: () => true };
  const decided = pauseLadders(record, which, { from: null, until }, 'checking', now);
  return 'facts' in decided ? decided.facts : [];
}
