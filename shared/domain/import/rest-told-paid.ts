import { afterPauses } from '#shared/domain/case/pause.ts';
import { pauseLadders } from '#shared/domain/case/rest-ladder.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { RESTING_DAYS } from '#shared/domain/reply/rest-on-word.ts';
import type { CredorId, DebtId } from '#shared/domain/values/ids.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';

/**
 * What becomes true of somebody whose creditor tells in a file that a debt of theirs is paid which is asked for here, or a part of it:
 * the ladder of that creditor rests for some days, so that nobody is asked for what was paid (CDC art. 42) while a person books the
 * payment or takes the debt back; and so for whoever the file tells to have died, until a person marks it. A debt in an agreement is
 * asked for by its instalments. Nothing where the debt is over, or the ladder rests for as long anyway.
 */
export function restToldPaid(
  record: DebtorRecord,
  credorId: CredorId,
  debtIds: readonly DebtId[],
  now: Instant,
): readonly Fact[] {
  if (!isRegistered(record)) return [];
  const isAsked = record.debts.some(
    ({ debtId, status }) =>
      debtIds.includes(debtId) && status !== 'settled' && status !== 'withdrawn',
  );
  const known = record.cases.find((one) => one.credorId === credorId);
  if (!isAsked || !known) return [];
  const until = addDays(localDateOf(now, record.debtor.zone), RESTING_DAYS);
  const which = { credorId, mayDecide: () => true };
  const decided = pauseLadders(record, which, { from: null, until }, 'checking', now);
  const rests = 'facts' in decided ? decided.facts : [];
  return rests.filter(
    (fact) => fact.type === 'ladder-paused' && afterPauses(known, now) < fact.until,
  );
}
