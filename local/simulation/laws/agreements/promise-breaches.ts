import { DAY_MS } from '#local/simulation/day.ts';
import assert from 'node:assert/strict';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { PromiseId } from '#shared/domain/values/ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const PROMISE =
  'a promise is judged by what came since, once no money of within its days can come any more';

/** A promise of a hundred days ago for ten days later, and what was written down so many days ago since. */
const since =
  (...told: readonly (readonly [daysAgo: number, what: (the: Tampering) => Fact])[]) =>
  (the: Tampering) =>
    the.withLife((life) => {
      const last = life.entries.at(-1);
      assert(last !== undefined);
      const entries = [[100, promised] as const, ...told].map(([daysAgo, what], index) => ({
        ...last,
        seq: last.seq + 1 + index,
        at: instantAt(the.evidence.now - daysAgo * DAY_MS),
        fact: what(the),
      }));
      return { ...life, entries: [...life.entries, ...entries] };
    });

const promiseId = PromiseId.parse('dddddddddddddddddddd');

const promised = (the: Tampering): FactOf<'promise-made'> => ({
  type: 'promise-made',
  promiseId,
  credorId: the.ids().credorId,
  date: addDays(localDate(instantAt(the.evidence.now).slice(0, 10)), -90),
  amount: centavos(100),
  toleranceDays: 1,
  via: 'portal',
  replaces: null,
});

const broken = (the: Tampering): Fact => {
  const { credorId } = the.ids();
  return { type: 'promise-broken', promiseId, credorId };
};

const contested = (the: Tampering): Fact => {
  const { credorId } = the.ids();
  return { type: 'case-disputed', credorId, motive: 'valor', debtId: null, noteId: null };
};

const answered = (the: Tampering): Fact => {
  const { credorId } = the.ids();
  return { type: 'dispute-closed', credorId, outcome: 'rejected' };
};

/** The law of promises, broken about whoever contests. */
export const PROMISE_BREACHES: readonly BreachExample[] = [
  [
    PROMISE,
    'it is broken while the case is contested',
    since([95, contested], [50, broken]),
    /promise-broken/,
  ],
  [
    PROMISE,
    'it is broken on the day of the answer, and days that were named are left',
    since([95, contested], [50, answered], [50, broken]),
    /promise-broken/,
  ],
  [
    PROMISE,
    'nobody judges it, though the answer came long ago',
    since([95, contested], [80, answered]),
    /was never judged/,
  ],
];
