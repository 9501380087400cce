import type { Fact } from '#shared/domain/history/entry.ts';
import { dayAfter } from '#local/simulation/laws/calendar/bank-days.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach } from '#local/simulation/laws/law.ts';
import { owedIn, ownBooks } from './books.ts';
import { DAYS_TO_PAY_AGAIN } from './given-back.ts';
import { missingOf } from './held.ts';
import { isSaidAt } from './rests.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

type Entries = Life['entries'];

/**
 * What went back of a debt while it rested in an agreement that ended unkept, or while its creditor had taken it back, may be paid
 * for some days from when it is asked for again, and is told then.
 */
export const lateMeanwhile = ({ debtorId, entries, person: { uf } }: Life): readonly Breach[] =>
  entries.flatMap(({ fact, at }, index) => {
    const least = dayAfter(localDayOf(uf, Date.parse(at)), DAYS_TO_PAY_AGAIN);
    return askedForAgain(fact, entries.slice(0, index)).flatMap(({ debtId, since }) => {
      if (!wentBackIn(debtId, entries.slice(0, index), since, uf)) return [];
      const now = entries.slice(0, index + 1);
      const debt = owedIn(ownBooks(now, uf)).find((one) => one.debtId === debtId);
      const { withoutBank } = missingOf({ instalments: [{ debtId }] }, now, uf);
      if (!debt?.givenBack || withoutBank === 0) return [];
      const { dueDate, spared = dueDate } = debt;
      const due = spared > dueDate ? spared : dueDate;
      if (due >= least && (isUpheld(fact) || isSaidAt(entries, at, debtId))) return [];
      const what = due < least ? `is due on ${due}` : 'is missing, and nobody says why';
      return [{ debtorId, at, what: `${debtId}, of which money went back meanwhile, ${what}` }];
    });
  });

/** The debts that nobody could be asked for up to a fact, each with the place of what made it so. */
function askedForAgain(
  fact: Fact,
  before: Entries,
): readonly { readonly debtId: string; readonly since: number }[] {
  if (fact.type === 'debt-returned') {
    const { debtId } = fact;
    const isTaking = (one: Fact) => one.type === 'debt-withdrawn' && one.debtId === debtId;
    return [{ debtId, since: before.findLastIndex((entry) => isTaking(entry.fact)) }];
  }
  if (fact.type !== 'agreement-broken' && fact.type !== 'agreement-cancelled') return [];
  return before.flatMap(({ fact: signed }, since) =>
    signed.type === 'agreement-accepted' && signed.agreementId === fact.agreementId
      ? signed.debts.map(({ debtId }) => ({ debtId, since }))
      : [],
  );
}

/** Whether more of a debt had gone back after one of the refunds since. */
const wentBackIn = (debtId: string, entries: Entries, since: number, uf: string): boolean =>
  entries.some(({ fact }, index) => {
    if (index <= since || fact.type !== 'payment-refunded') return false;
    const backBy = (end: number) =>
      ownBooks(entries.slice(0, end), uf).debts.get(debtId)?.givenBack ?? 0;
    return backBy(index + 1) > backBy(index);
  });

/** What turned out not to be owed is told as that. */
const isUpheld = (fact: Fact): boolean =>
  fact.type === 'agreement-cancelled' && fact.because === 'dispute-upheld';
