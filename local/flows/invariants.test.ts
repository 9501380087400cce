import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import { kpiOfEntry } from '#shared/domain/report/kpi-of-fact.ts';
import { CredorId, type DebtorId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { sumCentavos } from '#shared/domain/values/money.ts';
import { parsePhone } from '#shared/domain/values/phone.ts';
import { epochMsOf, localDateOf } from '#shared/domain/values/zone.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readKpis } from '#shared/table/read-kpis.ts';
import { collectionsOf, contactsOf } from './contacts.ts';
import { contradictions } from './contradictions.ts';
import { everyHistory } from './histories.ts';
import { foundTown, liveDays, type Town } from './lived-town.ts';
import { forbiddenBy } from './state-laws.ts';

const DEBTORS = 60;
const DAYS = 30;
const CREDORES = ['loja-aurora', 'faculdade-horizonte'].map((id) => CredorId.parse(id));
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** A month takes half a minute, and more on a busy machine. */
const PATIENCE_MS = 5 * MINUTE_MS;

let town: Town;
const lives = new Map<
  DebtorId,
  { readonly entries: readonly HistoryEntry[]; readonly record: RegisteredRecord }
>();

beforeAll(async () => {
  town = await foundTown(DEBTORS);
  await liveDays(town, DAYS);
  for (const [debtorId, entries] of await everyHistory(town.table)) {
    const { record } = await loadDebtor(town.table, debtorId);
    if (isRegistered(record)) lives.set(debtorId, { entries, record });
  }
}, PATIENCE_MS);

afterAll(() => town.world.aws.close());

const everyEntry = () => [...lives.values()].flatMap(({ entries }) => entries);

test.each([
  'message-sent',
  'step-held',
  'message-outcome',
  'identity-confirmed',
  'payment-applied',
  'case-settled',
  'opted-out',
])('the town is alive: there is a %s in it', (type) => {
  expect(lives.size).toBe(DEBTORS);
  expect(everyEntry().filter(({ fact }) => fact.type === type).length).toBeGreaterThan(0);
});

test('every history is an unbroken chain, and the state is its fold', () => {
  for (const { entries, record } of lives.values())
    expect(contradictions(record, entries)).toEqual([]);
});

test('nobody is contacted twice for one step, and nothing leaves without a line in a history', () => {
  for (const { entries } of lives.values()) {
    const steps = collectionsOf(entries).map(({ credorId, purpose }) =>
      canonical([credorId, purpose]),
    );
    expect(steps).toEqual([...new Set(steps)]);
  }
  const written = [...lives.values()].flatMap(({ entries }) => contactsOf(entries));
  expect(written.map(({ providerMessageId }) => providerMessageId).toSorted()).toEqual(
    town.world.aws
      .outbox()
      .map(({ id }) => id)
      .toSorted(),
  );
});

test("no message arrives outside the legal hours of the debtor's own state and zone", () => {
  const states = new Map(
    town.book.people.flatMap(({ email, phone, uf }) => {
      const parsed = parsePhone(phone);
      return [[email, uf] as const, [parsed.ok ? parsed.value.e164 : phone, uf] as const];
    }),
  );
  const wrong = town.world.aws.outbox().flatMap((message) => {
    const to = message.kind === 'email' ? (message.to[0] ?? '') : message.to;
    return forbiddenBy(message.kind, states.get(to) ?? '', message.at) ?? [];
  });
  expect(states.size).toBe(2 * DEBTORS);
  expect(wrong).toEqual([]);
});

test('nobody is written to above the caps of day and week, nor twice within four hours', () => {
  for (const { entries, record } of lives.values()) {
    const sent = collectionsOf(entries);
    const dayOf = (at: (typeof sent)[number]['at']) => localDateOf(at, record.debtor.zone);
    const perDay = sent.map(({ at, channel }) => `${channel} ${dayOf(at)}`);
    expect(perDay).toEqual([...new Set(perDay)]);
    const moments = sent.map(({ at }) => epochMsOf(at));
    const gaps = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0));
    expect(Math.min(...gaps, Infinity)).toBeGreaterThanOrEqual(240 * MINUTE_MS);
    const days = sent.map(({ at }) => Date.parse(dayOf(at)));
    for (const day of days)
      expect(
        days.filter((other) => other >= day && other < day + 7 * DAY_MS).length,
      ).toBeLessThanOrEqual(3);
  }
});

test('every centavo that came is in a debt, given back, or waits for a person', () => {
  let applied = 0;
  for (const { record } of lives.values()) {
    for (const { amount, allocations, overpaid, refunded } of record.payments) {
      const parts = allocations.flatMap(({ interest, fine, principal }) => [
        interest,
        fine,
        principal,
      ]);
      expect(sumCentavos([...parts, overpaid, refunded])).toBe(amount);
      applied += amount;
    }
    for (const { debtId, principal, ledger, status } of record.debts) {
      const paid = record.payments
        .flatMap(({ allocations }) => allocations)
        .filter((allocation) => allocation.debtId === debtId)
        .map((allocation) => allocation.principal);
      expect(sumCentavos([...paid, ledger.principalOpen])).toBe(principal);
      expect(status === 'settled').toBe(ledger.principalOpen === 0);
    }
  }
  const received = town.world.gateway.charges().flatMap(({ pix }) => pix);
  expect(applied).toBe(sumCentavos(received.map(({ amount }) => amount)));
});

test('everybody with an active case is armed, or there is a reason why not', () => {
  const { aws } = town.world;
  const armed = new Set(
    aws.services.scheduler.list('regua-alarms').map(({ Target }) => Target.Input),
  );
  const forgotten = [...lives].flatMap(([debtorId, { record }]) => {
    const alarm = record.debtor.nextAlarm;
    const isActive = record.cases.some(({ status }) => status === 'active');
    if (alarm.kind === 'none')
      return isActive && ['nothing-owed', 'disputed'].includes(alarm.because) ? [debtorId] : [];
    const input = JSON.stringify({ name: 'StepDue', debtorId, key: alarm.key });
    return epochMsOf(alarm.at) > aws.now() && armed.has(input) ? [] : [debtorId];
  });
  expect(armed.size).toBeGreaterThan(DEBTORS / 3);
  expect(forgotten).toEqual([]);
});

test('the panels equal what the histories add up to', async () => {
  const expected = new Map<string, number>();
  for (const { credorId, day, metric, by } of everyEntry().flatMap(kpiOfEntry)) {
    const counter = `${credorId} ${day} ${metric}`;
    expected.set(counter, (expected.get(counter) ?? 0) + by);
  }
  const counted = new Map<string, number>();
  for (const credorId of CREDORES) {
    const counters = await readKpis(
      town.table,
      credorId,
      localDate('2026-03-01'),
      localDate('2026-05-01'),
    );
    for (const { day, metric, amount } of counters)
      counted.set(`${credorId} ${day} ${metric}`, amount);
  }
  expect(counted.size).toBeGreaterThan(50);
  expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(expected));
});

test('nothing failed for good: every dead-letter queue is empty', () => {
  const { sqs } = town.world.aws.services;
  const dead = sqs.names().filter((name) => name.endsWith('-dead') || name === 'stream-failures');
  expect(dead.map((name) => sqs.queue(name).counts().visible)).toEqual(dead.map(() => 0));
});
