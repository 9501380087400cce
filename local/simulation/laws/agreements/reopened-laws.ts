import { dayAfter } from '#local/simulation/laws/calendar/bank-days.ts';
import { toldLedgers } from '#local/simulation/laws/debts/book-laws.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { agreedIn, letGoIn } from '#local/simulation/laws/second-reading/let-go.ts';
import { owedIn, ownBooks } from '#local/simulation/laws/second-reading/books.ts';
import type { BookedDebt } from '#local/simulation/laws/second-reading/debts.ts';
import { missingOf } from '#local/simulation/laws/second-reading/held.ts';
import { openIn } from '#local/simulation/laws/second-reading/arithmetic.ts';
import { DAYS_TO_PAY_AGAIN } from '#local/simulation/laws/second-reading/given-back.ts';
import { lateMeanwhile } from '#local/simulation/laws/second-reading/meanwhile.ts';
import {
  isSaidAt,
  restingMore,
  restingUntold,
  toldOtherwiseOfRests,
} from '#local/simulation/laws/second-reading/rests.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

/** What holds of agreements of which money went back. */
export const REOPENED_LAWS: readonly Law[] = [
  {
    name: 'an agreement that was kept and owes again waits for somebody of the team',
    breaches: ({ lives }) => lives.flatMap(reopenedUnseen),
  },
  {
    name: 'nobody is late by the creditor’s own refund',
    breaches: ({ lives }) =>
      lives.flatMap((life) => [
        ...hasted(life),
        ...lateByRefund(life),
        ...debtsLateByRefund(life),
        ...restingUntold(life),
        ...lateMeanwhile(life),
      ]),
  },
  {
    name: 'whoever is told of a refund is told all that is missing because of it',
    breaches: ({ lives }) =>
      lives.flatMap((life) => [...toldOtherwise(life), ...toldOtherwiseOfDebts(life)]),
  },
  {
    name: 'what a gestor let go is never owed again',
    breaches: ({ lives }) => lives.flatMap(owedThoughLetGo),
  },
];

/** Right then nothing of it is left; and at the end its debts, or its instalments, owe no more than without it. */
const owedThoughLetGo = ({ debtorId, entries, person: { uf } }: Life): readonly Breach[] => {
  const now = toldLedgers(entries);
  const { debts, standing } = ownBooks(entries, uf);
  return letGoIn(entries).flatMap(({ agreementId, parts, at, ledgers }) => {
    const kept = parts.filter(({ debtId }) => {
      const left = ledgers.find((told) => told.debtId === debtId)?.ledger;
      return !left || left.principalOpen + left.fineOpen + left.interestOpen > 0;
    });
    const known = standing.some((agreement) => agreement.agreementId === agreementId);
    const agreed = agreedIn(entries, agreementId);
    const own = known ? parts.map(({ debtId }) => debtId) : agreed;
    const back = own.filter((debtId) => {
      const [told, should] = [now.get(debtId), debts.get(debtId)?.ledger];
      return told && should && openIn(told) > openIn(should);
    });
    return [
      ...kept.map(({ debtId }) => ({ debtorId, at, what: `${debtId} owes what is let go` })),
      ...back.map((debtId) => ({ debtorId, at, what: `${debtId} owes again what was let go` })),
    ];
  });
};

const reopenedUnseen = ({ debtorId, entries, record }: Life): readonly Breach[] =>
  entries.flatMap(({ fact, at }) => {
    if (fact.type !== 'agreement-reopened') return [];
    const isAsked = record.tasks.some(({ taskId }) => taskId === fact.task?.taskId);
    return isAsked ? [] : [{ debtorId, at, what: `${fact.agreementId} owes again, and no task` }];
  });

/** Whoever is told that something is missing again has some days to pay it. */
const hasted = ({ debtorId, entries, person: { uf } }: Life): readonly Breach[] =>
  entries.flatMap(({ fact, at }) => {
    if (fact.type !== 'agreement-owes-again' && fact.type !== 'debts-owe-again') return [];
    const least = dayAfter(localDayOf(uf, Date.parse(at)), DAYS_TO_PAY_AGAIN);
    const early = fact.parts.filter(({ payBy }) => payBy < least);
    return early.map(({ debtId }) => ({ debtorId, at, what: `${debtId} is to be paid in haste` }));
  });

/** Of an agreement that stands, what is missing more than before, were it not for what a bank holds, is what the history says. */
const toldOtherwise = ({ debtorId, entries, person: { uf } }: Life): readonly Breach[] =>
  entries.flatMap(({ fact, at }, index) => {
    if (fact.type !== 'agreement-owes-again' || fact.by !== 'refund') return [];
    const { agreementId } = fact;
    const upTo = entries.slice(0, index);
    const standing = ownBooks(upTo, uf).standing.find((known) => known.agreementId === agreementId);
    if (!standing) return [];
    const act = actBefore(entries, index);
    const was = act < 0 ? upTo : upTo.slice(0, act);
    const more = moreMissing(standing, was, upTo, uf, fact.returnedAt !== undefined);
    const told = fact.parts.reduce((sum, { amount }) => sum + amount, 0);
    if (more === told) return [];
    return [{ debtorId, at, what: `${agreementId} misses ${more} more, and ${told} are told` }];
  });

/** The refund, or the chargeback, that an entry tells the consequences of. */
const actBefore = (entries: Life['entries'], index: number): number =>
  entries.findLastIndex(
    ({ fact }, place) =>
      place < index && (fact.type === 'payment-refunded' || fact.type === 'payment-charged-back'),
  );

/** What an act made missing that is the creditor's doing: all that a refund did, or would have done had the bank taken nothing. */
function moreMissing(
  of: Parameters<typeof missingOf>[0],
  was: Life['entries'],
  now: Life['entries'],
  uf: string,
  isByBank: boolean,
): number {
  const [before, after] = [missingOf(of, was, uf), missingOf(of, now, uf)];
  const free = after.withoutBank - before.withoutBank;
  return isByBank ? free : Math.max(free, after.inAll - before.inAll);
}

/** What a refund opens of an agreement falls due some days after it, and the history says why it is missing, unless a bank holds it. */
const lateByRefund = ({ debtorId, entries, person: { uf } }: Life): readonly Breach[] =>
  entries.flatMap(({ fact, at }, index) => {
    if (fact.type !== 'payment-refunded') return [];
    const was = ownBooks(entries.slice(0, index), uf);
    const now = ownBooks(entries.slice(0, index + 1), uf);
    const least = dayAfter(localDayOf(uf, Date.parse(at)), DAYS_TO_PAY_AGAIN);
    const opened = owedIn(now).filter(
      ({ debtId, agreementId, ledger }) =>
        agreementId !== null && openIn(ledger) > openIn(was.debts.get(debtId)?.ledger ?? ledger),
    );
    return opened.flatMap(({ debtId, dueDate, agreementId }) => {
      const isSaid = entries.some(
        (other) =>
          other.at === at &&
          other.fact.type === 'agreement-owes-again' &&
          other.fact.agreementId === agreementId,
      );
      const of = now.standing.find((standing) => standing.agreementId === agreementId);
      const [upTo, since] = [entries.slice(0, index), entries.slice(0, index + 1)];
      const isToSay = of !== undefined && moreMissing(of, upTo, since, uf, false) > 0;
      if (dueDate >= least && (isSaid || !isToSay)) return [];
      const what = dueDate < least ? `is due on ${dueDate}` : 'is missing, and nobody says why';
      return [{ debtorId, at, what: `${debtId}, which the creditor gave back, ${what}` }];
    });
  });

/** The same of debts outside agreements. */
const debtsLateByRefund = ({ debtorId, entries, person: { uf } }: Life): readonly Breach[] =>
  entries.flatMap(({ fact, at }, index) => {
    if (fact.type !== 'payment-refunded') return [];
    const least = dayAfter(localDayOf(uf, Date.parse(at)), DAYS_TO_PAY_AGAIN);
    return moreOf(entries, index, index + 1, uf).flatMap(({ debt, more }) => {
      const { debtId, dueDate, spared = dueDate } = debt;
      const isSaid = isSaidAt(entries, at, debtId);
      if (spared >= least && isSaid) return [];
      const what = spared < least ? `is due on ${spared}` : `misses ${more}, and nobody says why`;
      return [{ debtorId, at, what: `${debtId}, which the creditor gave back, ${what}` }];
    });
  });

const toldOtherwiseOfDebts = ({ debtorId, entries, person: { uf } }: Life): readonly Breach[] =>
  entries.flatMap(({ fact, at }, index) => {
    if (fact.type !== 'debts-owe-again' || fact.by !== 'refund') return [];
    if (fact.restedIn || fact.takenBack)
      return toldOtherwiseOfRests({ debtorId, at }, fact.parts, entries, index, uf);
    const act = actBefore(entries, index);
    const resting = restingMore(entries, act, uf);
    const opened = moreOf(entries, act, act + 1, uf, fact.returnedAt !== undefined);
    return [...new Set(fact.parts.map(({ debtId }) => debtId))].flatMap((debtId) => {
      const own = fact.parts.filter((part) => part.debtId === debtId);
      const amount = own.reduce((sum, part) => sum + part.amount, 0);
      const { more = resting.get(debtId) ?? 0 } =
        opened.find(({ debt }) => debt.debtId === debtId) ?? {};
      const what = `${debtId} misses ${more} more, and ${amount} are told`;
      return more === amount ? [] : [{ debtorId, at, what }];
    });
  });

/** The debts outside agreements that owe more after so many entries than before, and how much, were it not for what a bank holds. */
function moreOf(
  entries: Life['entries'],
  before: number,
  after: number,
  uf: string,
  isByBank = false,
): readonly { readonly debt: BookedDebt; readonly more: number }[] {
  const [upTo, since] = [entries.slice(0, Math.max(0, before)), entries.slice(0, after)];
  const was = ownBooks(upTo, uf);
  return owedIn(ownBooks(since, uf)).flatMap((debt) => {
    const { debtId, agreementId, spared, givenBack = 0 } = debt;
    if (agreementId !== null || !was.debts.has(debtId)) return [];
    const more = spared
      ? givenBack - (was.debts.get(debtId)?.givenBack ?? 0)
      : moreMissing({ instalments: [{ debtId }] }, upTo, since, uf, isByBank);
    return more > 0 ? [{ debt, more }] : [];
  });
}
