import type { Fact, FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { LATE_DAYS_MAX } from './agreement-laws.ts';
import { dayAfter } from './bank-days.ts';
import { before, toldLedgers } from './book-laws.ts';
import type { Evidence, Life } from './evidence.ts';
import type { Breach, Law } from './law.ts';
import { openIn } from './own-arithmetic.ts';
import { localDayOf } from './state-hours.ts';

type Made = HistoryEntry & { readonly fact: FactOf<'promise-made'> };

/** What holds of promises, read from the facts. */
export const PROMISE_LAWS: readonly Law[] = [
  {
    name: 'a promise is judged by what came since, once its last day is over',
    breaches: (evidence) => [
      ...evidence.lives.flatMap(wronglyJudged),
      ...evidence.lives.flatMap((life) => neverJudged(life, evidence)),
    ],
  },
];

const isMade = (entry: HistoryEntry): entry is Made => entry.fact.type === 'promise-made';

const lastDayOf = ({ fact: { date, toleranceDays } }: Made): string =>
  dayAfter(date, toleranceDays);

function wronglyJudged({ debtorId, entries, person }: Life): readonly Breach[] {
  return entries.flatMap(({ fact, at, seq }) => {
    if (fact.type !== 'promise-kept' && fact.type !== 'promise-broken') return [];
    const known = before(entries, seq);
    const made = known.filter(isMade).find((entry) => entry.fact.promiseId === fact.promiseId);
    const day = localDayOf(person.uf, Date.parse(at));
    const isKept = made !== undefined && hasCome(made, known, person.uf);
    const isRight =
      fact.type === 'promise-kept' ? isKept : made && !isKept && day > lastDayOf(made);
    const what = `${fact.promiseId} is said to be ${fact.type} on ${day}`;
    return isRight ? [] : [{ debtorId, at, what }];
  });
}

/** Whether all that was promised came since, by the day and by what was told after it, or nothing is owed any more. */
function hasCome(made: Made, known: readonly HistoryEntry[], uf: string): boolean {
  const { credorId, amount } = made.fact;
  const facts = known.map(({ fact }) => fact);
  const from = localDayOf(uf, Date.parse(made.at));
  const paid = known.reduce((sum, { fact, seq }) => {
    if (fact.type !== 'payment-applied' || fact.credorId !== credorId) return sum;
    if (seq <= made.seq) return sum;
    return localDayOf(uf, Date.parse(fact.paidAt)) >= from
      ? sum + fact.amount - goneOf(fact.paymentId, facts)
      : sum;
  }, 0);
  return paid >= amount || owedTo(credorId, known) === 0;
}

/** What went back of a payment, and has not come again. */
function goneOf(paymentId: string, facts: readonly Fact[]): number {
  return facts.reduce((sum, fact) => {
    if (!('paymentId' in fact) || fact.paymentId !== paymentId) return sum;
    if (fact.type === 'payment-refunded') return sum + fact.amount;
    if (fact.type === 'payment-charged-back') return sum + (fact.reversedBefore ? 0 : fact.amount);
    return fact.type === 'chargeback-reversed' ? sum - fact.amount : sum;
  }, 0);
}

function owedTo(credorId: string, known: readonly HistoryEntry[]): number {
  const own = new Set<string>();
  for (const { fact } of known)
    if (fact.type === 'debt-imported' && fact.credorId === credorId) own.add(fact.debtId);
  return [...toldLedgers(known)]
    .filter(([debtId]) => own.has(debtId))
    .reduce((sum, [, ledger]) => sum + openIn(ledger), 0);
}

/** Whoever disputes is not judged until that is over. */
function neverJudged({ debtorId, entries, person, record }: Life, { now }: Evidence) {
  const today = localDayOf(person.uf, now);
  return entries.filter(isMade).flatMap((made): readonly Breach[] => {
    const { promiseId, credorId } = made.fact;
    const isOver = entries.some(({ fact }) => endsPromise(fact, promiseId));
    const isActive = record.cases.some(
      (known) => known.credorId === credorId && known.status === 'active',
    );
    if (isOver || !isActive || today <= dayAfter(lastDayOf(made), LATE_DAYS_MAX)) return [];
    return [{ debtorId, at: made.at, what: `${promiseId} was never judged` }];
  });
}

const endsPromise = (fact: Fact, promiseId: string): boolean =>
  fact.type === 'promise-made'
    ? fact.replaces === promiseId
    : (fact.type === 'promise-kept' ||
        fact.type === 'promise-broken' ||
        fact.type === 'promise-lapsed') &&
      fact.promiseId === promiseId;
