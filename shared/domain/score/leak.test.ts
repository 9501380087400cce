import { expect, test } from 'vitest';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { append } from '#shared/domain/history/append.ts';
import { EMPTY_RECORD, type DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, HistoryEntry } from '#shared/domain/history/entry.ts';
import { fold } from '#shared/domain/history/evolve.ts';
import { PaymentId, PromiseId } from '#shared/domain/values/ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { registersMaria } from '#shared/testing/registration.ts';
import type { CaseFacts } from './attributes.ts';
import { caseFactsOf } from './case-facts.ts';
import { caseFactsAt } from './facts-at.ts';

const day = (number: number): Instant =>
  instant(`${addDays(localDate('2026-03-01'), number)}T15:00:00.000Z`);

const promiseId = PromiseId.parse('umapromessa');
const promise: Fact = {
  type: 'promise-made',
  promiseId,
  credorId: AURORA,
  date: localDate('2026-03-20'),
  amount: centavos(100_000),
  toleranceDays: 0,
  via: 'portal',
  replaces: null,
};
const payment = (paymentId: string, amount: number): Fact => ({
  type: 'payment-applied',
  paymentId: PaymentId.parse(paymentId),
  credorId: AURORA,
  gateway: 'sandbox',
  chargeId: null,
  amount: centavos(amount),
  paidAt: day(30),
  allocations: [],
  ledgers: [],
  restated: [],
  overpaid: centavos(amount),
});

/** Maria over six weeks: she comes, visits, promises, breaks it, and pays something. */
function herHistory(): readonly HistoryEntry[] {
  const steps: readonly (readonly [number, readonly Fact[]])[] = [
    [0, registersMaria().facts],
    [12, [{ type: 'portal-visited', credorId: AURORA, contactId: null }]],
    [14, [promise]],
    [21, [{ type: 'promise-broken', promiseId, credorId: AURORA }]],
    [30, [payment('pagamentoum', 5_000)]],
    [41, [payment('pagamentodois', 5_000)]],
  ];
  let record: DebtorRecord = EMPTY_RECORD;
  return steps.flatMap(([number, facts]) => {
    const grown = append(record, facts, {
      debtorId: MARIA,
      actor: 'system',
      cause: 'test',
      at: day(number),
    });
    record = grown.record;
    return grown.entries;
  });
}

type Reader = (entries: readonly HistoryEntry[], at: Instant) => CaseFacts | null;

/** The facts that become others once more is known: what they say of a moment depends on what came after it. */
function leaksOf(read: Reader): readonly string[] {
  const entries = herHistory();
  const moments = [...new Set(entries.map(({ at }) => at))];
  const leaking = moments.flatMap((at) => {
    const then = read(
      entries.filter((entry) => entry.at <= at),
      at,
    );
    const now = read(entries, at);
    const names = new Set([...Object.keys(then ?? {}), ...Object.keys(now ?? {})]);
    return [...names].filter((name) => valueOf(then, name) !== valueOf(now, name));
  });
  return [...new Set(leaking)].toSorted();
}
const valueOf = (facts: CaseFacts | null, name: string): unknown =>
  Object.entries(facts ?? {}).find(([known]) => known === name)?.[1];

test('what is known of a moment stays the same whatever happens later', () => {
  expect(
    leaksOf((entries, at) => caseFactsAt(entries, AURORA, DEFAULT_CONTACT_POLICY, at)),
  ).toEqual([]);
});

test('a reader of the whole history is caught, with the facts that leak', () => {
  const leaks = leaksOf((entries, at) =>
    caseFactsOf(fold(entries), AURORA, DEFAULT_CONTACT_POLICY, at),
  );
  expect(leaks).toEqual(expect.arrayContaining(['engagement', 'payments', 'promisesBroken']));
});

test('one fact that looks ahead is caught by its name', () => {
  const peeks: Reader = (entries, at) => {
    const facts = caseFactsAt(entries, AURORA, DEFAULT_CONTACT_POLICY, at);
    const later = entries.filter(({ fact }) => fact.type === 'payment-applied').length;
    return facts && { ...facts, recentPayments: later };
  };
  expect(leaksOf(peeks)).toEqual(['recentPayments']);
});
