import * as z from 'zod';
import type { Centavos } from '#shared/domain/values/money.ts';
import { localDateOf, type Zone } from '#shared/domain/values/zone.ts';
import type { TrialLine } from './trial-line.ts';

/** How far ahead a draft can be tried: what people do meanwhile makes more of it guesswork. */
export const TRIAL_DAYS_MAX = 90;

const Count = z.int().min(0);
const Counts = z.record(z.string(), Count);
type Counts = z.infer<typeof Counts>;

/** What one step comes to: messages that leave, and how often it waits or is passed over, by the first reason. */
export const StepFigures = z.object({
  sent: Count,
  /** Tasks that it gives the team. */
  tasks: Count,
  held: Counts,
  skipped: Counts,
});
export type StepFigures = z.infer<typeof StepFigures>;

/** What a trial adds up to, for one case or for a whole book. Money of debts in centavos, of messages in millionths of a real. */
export const TrialFigures = z.object({
  cases: Count,
  /** Cases that a draft of the carteiras puts into another one, or on another régua; 0 of what goes on today. */
  moved: Count,
  /** Cases of which at least one message leaves. */
  reached: Count,
  /** By channel. */
  sent: Counts,
  costMicros: Count,
  /** Messages whose price nobody has told, which the cost leaves out. */
  unpriced: Count,
  /** What the cases that are reached are expected to bring within 30 days, by their scores. Centavos; null where one of them has a card's, which foretells no money. */
  expectedRecovery: Count.nullable(),
  /** By day in the debtor's zone. */
  days: z.record(z.string(), z.object({ sent: Count, costMicros: Count })),
  /** By step; what belongs to no step is under `-`. */
  steps: z.record(z.string(), StepFigures),
});
export type TrialFigures = z.infer<typeof TrialFigures>;

/** What the name of a step is where there is none. */
const NO_STEP = '-';

export const NO_FIGURES: TrialFigures = {
  cases: 0,
  moved: 0,
  reached: 0,
  sent: {},
  costMicros: 0,
  unpriced: 0,
  expectedRecovery: 0,
  days: {},
  steps: {},
};

/** One case, as the figures see it: where its days are counted, what it is expected to bring, and whether carteiras moved it. */
export type TriedCase = {
  readonly zone: Zone;
  /** In centavos, within thirty days; null where nobody can tell (`expectedValue`). */
  readonly expected: Centavos | null;
  readonly isMoved: boolean;
};

/** The figures of one case. @param lines of this case alone */
export function figuresOf(lines: readonly TrialLine[], tried: TriedCase): TrialFigures {
  const sent = lines.filter(({ what }) => what === 'sent');
  const isReached = sent.length > 0;
  return {
    cases: 1,
    moved: tried.isMoved ? 1 : 0,
    reached: isReached ? 1 : 0,
    sent: counted(sent.flatMap(({ channel }) => channel ?? [])),
    costMicros: sum(sent),
    unpriced: sent.filter(({ costMicros }) => costMicros === null).length,
    expectedRecovery: isReached ? tried.expected : 0,
    days: grouped(
      sent,
      ({ at }) => localDateOf(at, tried.zone),
      (those) => ({
        sent: those.length,
        costMicros: sum(those),
      }),
    ),
    steps: grouped(
      lines,
      ({ stepId }) => stepId ?? NO_STEP,
      (those) => ({
        sent: those.filter(({ what }) => what === 'sent').length,
        tasks: those.filter(({ what }) => what === 'task').length,
        held: reasonsOf(those, ['held']),
        skipped: reasonsOf(those, ['skipped', 'withheld']),
      }),
    ),
  };
}

/** Figures of two parts of a book. In whatever order parts are added, the sum is the same to the last count. */
export function addFigures(a: TrialFigures, b: TrialFigures): TrialFigures {
  return {
    cases: a.cases + b.cases,
    moved: a.moved + b.moved,
    reached: a.reached + b.reached,
    sent: added(a.sent, b.sent),
    costMicros: a.costMicros + b.costMicros,
    unpriced: a.unpriced + b.unpriced,
    expectedRecovery: bothOrNone(a.expectedRecovery, b.expectedRecovery),
    days: merged(a.days, b.days, (x, y) => ({
      sent: x.sent + y.sent,
      costMicros: x.costMicros + y.costMicros,
    })),
    steps: merged(a.steps, b.steps, (x, y) => ({
      sent: x.sent + y.sent,
      tasks: x.tasks + y.tasks,
      held: added(x.held, y.held),
      skipped: added(x.skipped, y.skipped),
    })),
  };
}

const sum = (lines: readonly TrialLine[]): number =>
  lines.reduce((total, { costMicros }) => total + (costMicros ?? 0), 0);

const reasonsOf = (lines: readonly TrialLine[], kinds: readonly TrialLine['what'][]) =>
  counted(
    lines.filter(({ what }) => kinds.includes(what)).map(({ reasons: [first = NO_STEP] }) => first),
  );

const counted = (keys: readonly string[]): Counts =>
  grouped(
    keys,
    (key) => key,
    (those) => those.length,
  );

function grouped<T, Value>(
  items: readonly T[],
  keyOf: (item: T) => string,
  valueOf: (items: readonly T[]) => Value,
): Record<string, Value> {
  const groups = [...Map.groupBy(items, keyOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(groups.map(([key, those]) => [key, valueOf(those)]));
}

const added = (a: Counts, b: Counts): Counts => merged(a, b, (x, y) => x + y);

function merged<Value>(
  a: Readonly<Record<string, Value>>,
  b: Readonly<Record<string, Value>>,
  both: (a: Value, b: Value) => Value,
): Record<string, Value> {
  const sums = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const before = sums.get(key);
    sums.set(key, before === undefined ? value : both(before, value));
  }
  return Object.fromEntries([...sums].toSorted(([x], [y]) => (x < y ? -1 : 1)));
}

/** What is not known of a part is not known of the whole. */
const bothOrNone = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b;
