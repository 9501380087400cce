import { expect, test } from 'vitest';
import type { Fact } from '#shared/domain/history/entry.ts';
import { HistoryEntry } from '#shared/domain/history/entry.ts';
import { kpiOfEntry } from '#shared/domain/report/kpi-of-fact.ts';
import { listingIdOf } from '#shared/domain/values/derive-ids.ts';
import { CarteiraId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { costOfEntry } from './cost-of-entry.ts';

const carteiraId = CarteiraId.parse('inicial');
const LOOKED_UP: Fact = {
  type: 'contacts-looked-up',
  credorId: AURORA,
  carteiraId,
  provider: 'acha',
  price: centavos(35),
  outcome: 'failed',
  added: 0,
  refused: 0,
};
const FILED: Fact = {
  type: 'listing-filed',
  listingId: listingIdOf(MARIA, 0),
  credorId: AURORA,
  protocol: 'P-1',
  filedOn: localDate('2026-05-22'),
  delistOn: localDate('2031-03-10'),
  publicFrom: localDate('2026-05-22'),
  carteiraId,
  fee: { registry: 'sandbox-bureau', price: centavos(990) },
};
const { fee: _, ...FREE } = FILED;

const entryOf = (fact: Fact): HistoryEntry =>
  HistoryEntry.parse({
    debtorId: MARIA,
    seq: 1,
    at: instant('2026-05-22T15:00:00.000Z'),
    actor: 'system',
    cause: 'c',
    fact,
    prevHash: 'a'.repeat(64),
    hash: 'b'.repeat(64),
  });

test.each<[string, Fact, string, number]>([
  ['question, answered or not,', LOOKED_UP, 'look-up:acha', 350_000],
  ['listing', FILED, 'listing:sandbox-bureau', 9_900_000],
])(
  'a %s is booked at its price where the case is, and counts in the panel',
  (_what, fact, step, costMicros) => {
    const [line, ...others] = costOfEntry(entryOf(fact));
    expect(others).toEqual([]);
    expect(line).toEqual({
      credorId: AURORA,
      day: '2026-05-22',
      place: { carteiraId: 'inicial', channel: step.split(':')[0], regua: '-', step, arm: '-' },
      by: { messages: 0, parts: 0, costMicros, unpriced: 0, recovered: 0 },
    });
    expect(kpiOfEntry(entryOf(fact))).toContainEqual(
      expect.objectContaining({ metric: 'cost-micros', by: costMicros }),
    );
  },
);

test('a listing whose price nobody has told costs nothing that anybody knows', () => {
  expect(costOfEntry(entryOf(FREE))).toEqual([]);
});
