import type { Fact, FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { LATE_DAYS_MAX } from './agreement-laws.ts';
import { dayAfter } from '#local/simulation/laws/calendar/bank-days.ts';
import { before, toldLedgers } from '#local/simulation/laws/debts/book-laws.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { openIn } from '#local/simulation/laws/second-reading/arithmetic.ts';
import { promisedUntil } from '#local/simulation/laws/second-reading/contested.ts';
import { mayComeUntil } from '#local/simulation/laws/second-reading/waiting.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

type Made = HistoryEntry & { readonly fact: FactOf<'promise-made'> };

/** What holds of promises, read from the facts. */
export const PROMISE_LAWS: readonly Law[] = [
  {
    name: 'a promise is judged by what came since, once no money of within its days can come any more',
    breaches: (evidence) => [
      ...evidence.lives.flatMap(wronglyJudged),
      ...evidence.lives.flatMap((life) => neverJudged(life, evidence)),
      ...evidence.lives.flatMap(brokenThoughPaid),
    ],
  },
];

const isMade = (entry: HistoryEntry): entry is Made => entry.fact.type === 'promise-made';

const waitedUntil = (made: Made, known: readonly HistoryEntry[], uf: string): string =>
  mayComeUntil(known, made.fact.credorId, promisedUntil(made, known, uf), uf);

function wronglyJudged({ debtorId, entries, person }: Life): readonly Breach[] {
  return entries.flatMap(({ fact, at, seq }) => {
    if (fact.type !== 'promise-kept' && fact.type !== 'promise-broken') return [];
    const known = before(entries, seq);
    const made = known.filter(isMade).find((entry) => entry.fact.promiseId === fact.promiseId);
    const day = localDayOf(person.uf, Date.parse(at));
    const isKept = made !== undefined && hasCome(made, known, person.uf);
    const isRight =
      fact.type === 'promise-kept'
        ? isKept
        : made && !isKept && day > waitedUntil(made, known, person.uf);
    const what = `${fact.promiseId} is said to be ${fact.type} on ${day}`;
    return isRight ? [] : [{ debtorId, at, what }];
  });
}

/** Judged broken, though all of it turned out to have been paid by its last day. */
function brokenThoughPaid({ debtorId, entries, person: { uf } }: Life): readonly Breach[] {
  return entries.filter(isMade).flatMap((made) => {
    const { promiseId } = made.fact;
    const last = entries.findLast(
      ({ fact }) =>
        fact.type.startsWith('promise-') && 'promiseId' in fact && fact.promiseId === promiseId,
    );
    if (last?.fact.type !== 'promise-broken') return [];
    const came = cameSince(made, entries, uf, promisedUntil(made, entries, uf));
    const what = `${promiseId} is broken, and ${came} centavos of within its days came`;
    return came >= made.fact.amount ? [{ debtorId, at: last.at, what }] : [];
  });
}

/** Whether all that was promised came since, by the day and by what was told after it, or nothing of it is owed any more. */
const hasCome = (made: Made, known: readonly HistoryEntry[], uf: string): boolean =>
  cameSince(made, known, uf) >= made.fact.amount || owedOf(made, known) === 0;

function cameSince(made: Made, known: readonly HistoryEntry[], uf: string, until = '9'): number {
  const facts = known.map(({ fact }) => fact);
  const from = localDayOf(uf, Date.parse(made.at));
  return known.reduce((sum, { fact, seq }) => {
    if (fact.type !== 'payment-applied' || fact.credorId !== made.fact.credorId) return sum;
    if (seq <= made.seq) return sum;
    const day = localDayOf(uf, Date.parse(fact.paidAt));
    if (day < from || day > until) return sum;
    const { debtIds } = made.fact;
    return (
      sum +
      (debtIds === undefined
        ? fact.amount - goneOf(fact.paymentId, facts)
        : splitAmong(debtIds, fact.paymentId, facts))
    );
  }, 0);
}

/** What those debts have of a payment, as it was told last. */
function splitAmong(debtIds: readonly string[], paymentId: string, facts: readonly Fact[]): number {
  const told = facts.flatMap((fact) => [
    ...(fact.type === 'payment-applied' ? [fact] : []),
    ...('restated' in fact ? (fact.restated ?? []) : []),
  ]);
  const last = told.findLast((split) => split.paymentId === paymentId)?.allocations ?? [];
  return last
    .filter(({ debtId }) => debtIds.includes(debtId))
    .reduce(
      (sum, { interest, fine, principal, correction = 0, honorarios = 0 }) =>
        sum + interest + fine + principal + correction + honorarios,
      0,
    );
}

/** What went back of a payment, and has not come again. */
function goneOf(paymentId: string, facts: readonly Fact[]): number {
  return facts.reduce((sum, fact) => {
    if (!('paymentId' in fact) || fact.paymentId !== paymentId) return sum;
    if (fact.type === 'payment-refunded')
      return sum + fact.amount - (fact.fromChargeback?.amount ?? 0);
    if (fact.type === 'payment-charged-back') return sum + (fact.reversedBefore ? 0 : fact.amount);
    return fact.type === 'chargeback-reversed' ? sum - fact.amount : sum;
  }, 0);
}

/** Of the promised debts; of all that the creditor sent where a promise of old does not name them. */
function owedOf({ fact: { credorId, debtIds } }: Made, known: readonly HistoryEntry[]): number {
  const own = new Set<string>(debtIds);
  for (const { fact } of known)
    if (debtIds === undefined && fact.type === 'debt-imported' && fact.credorId === credorId)
      own.add(fact.debtId);
  // What its creditor has taken back is not owed here, until it is returned.
  const gone = new Set<string>();
  for (const { fact } of known) {
    if (fact.type === 'debt-withdrawn') gone.add(fact.debtId);
    if (fact.type === 'debt-returned') gone.delete(fact.debtId);
  }
  return [...toldLedgers(known)]
    .filter(([debtId]) => own.has(debtId) && !gone.has(debtId))
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
    const last = dayAfter(waitedUntil(made, entries, person.uf), LATE_DAYS_MAX);
    if (isOver || !isActive || today <= last) return [];
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
