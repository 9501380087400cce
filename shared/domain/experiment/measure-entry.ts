import * as z from 'zod';
import type { Fact, FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { keptByFact } from '#shared/domain/payment/kept-by-fact.ts';
import { PricesBeside } from '#shared/domain/message/prices-beside.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { CredorId, PaymentId } from '#shared/domain/values/ids.ts';
import { addDays, LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { costBeside } from './cost-beside.ts';
import { AssignedArm } from './study.ts';

/** What one case has come to in one study, as far as its history was counted. */
export const CaseMeasure = z.object({
  credorId: CredorId,
  ...AssignedArm.shape,
  enteredOn: LocalDate,
  /** The first day that does not count any more. */
  until: LocalDate,
  capAmount: z.int().min(1),
  /** Centavos that came in within those days and stayed. */
  recovered: z.int(),
  /** What the messages of those days cost, and calls and payments by `beside`, in millionths of a real. */
  costMicros: z.int().min(0).default(0),
  beside: PricesBeside.optional(),
  /** The payments that count: what goes back of them later comes off. */
  payments: z.array(PaymentId),
});
export type CaseMeasure = z.infer<typeof CaseMeasure>;

/** What is added to the sums of an arm's cases that entered on one day. Costs in millionths of a real, the rest in centavos. */
export type StudyAmounts = {
  readonly cases: number;
  readonly payers: number;
  readonly contacts: number;
  readonly costMicros: number;
  readonly recovered: number;
  /** As `recovered`, each case up to its cap. */
  readonly capped: number;
  /** The sum of the squares of that: more digits than a number holds. */
  readonly squares: bigint;
  /** The sum of the squares of what is left of `capped` after the costs, in millionths of a real. */
  readonly netSquares: bigint;
};
export type StudyIncrement = Pick<CaseMeasure, 'credorId' | 'studyId' | 'armId'> & {
  readonly day: LocalDate;
  readonly by: StudyAmounts;
};

type Measured = {
  readonly measures: readonly CaseMeasure[];
  readonly increments: readonly StudyIncrement[];
};

const MICROS_PER_CENTAVO = 10_000n;

const NOTHING: StudyAmounts = {
  cases: 0,
  payers: 0,
  contacts: 0,
  costMicros: 0,
  recovered: 0,
  capped: 0,
  squares: 0n,
  netSquares: 0n,
};

/**
 * What one more entry of a person's history means for the studies that their cases are counted for. Every figure of a study is the
 * sum of these over the histories, from the first entry on, so it can be rebuilt at any time with the same result.
 *
 * @param measures of this person, before the entry
 */
export function measureEntry(measures: readonly CaseMeasure[], entry: HistoryEntry): Measured {
  const { fact } = entry;
  if (fact.type === 'arm-assigned') return entered(measures, entry, fact);
  const moved = measures.map((measure) => changed(measure, entry));
  return {
    measures: moved.map(({ after }) => after),
    increments: moved.flatMap(({ after, by }) => (by ? [incrementOf(after, by)] : [])),
  };
}

/** Whether an entry may mean anything to a study, whoever it is about. */
export function isMeasured({ fact }: HistoryEntry): boolean {
  if (fact.type === 'message-sent') return (fact.campaign?.arms ?? []).length > 0;
  if (fact.type === 'message-outcome') return (fact.booked?.campaign?.arms ?? []).length > 0;
  if (fact.type === 'call-placed' || fact.type === 'call-ended') return true;
  return fact.type === 'arm-assigned' || keptByFact(fact) !== 0;
}

function entered(
  measures: readonly CaseMeasure[],
  { at }: HistoryEntry,
  { credorId, studyId, armId, measure: { days, capAmount, beside } }: FactOf<'arm-assigned'>,
): Measured {
  const enteredOn = localDateOf(at, BOOK_ZONE);
  const fresh: CaseMeasure = {
    credorId,
    studyId,
    armId,
    enteredOn,
    until: addDays(enteredOn, days),
    capAmount,
    recovered: 0,
    costMicros: 0,
    ...(beside && { beside }),
    payments: [],
  };
  return {
    measures: [...measures, fresh],
    increments: [incrementOf(fresh, { ...NOTHING, cases: 1 })],
  };
}

function changed(
  measure: CaseMeasure,
  { fact, at }: HistoryEntry,
): { readonly after: CaseMeasure; readonly by?: StudyAmounts } {
  if (!('credorId' in fact) || fact.credorId !== measure.credorId) return { after: measure };
  const booked = bookedCost(fact);
  if (booked !== null) {
    if (!isWithin(measure, localDateOf(at, BOOK_ZONE))) return { after: measure };
    const after = { ...measure, costMicros: measure.costMicros + (booked.costMicros ?? 0) };
    return { after, by: { ...difference(measure, after), contacts: 1 } };
  }
  const spent = measure.beside ? costBeside(fact, measure.beside, measure.capAmount) : 0;
  if (fact.type !== 'payment-applied' && spent > 0) {
    if (!isWithin(measure, localDateOf(at, BOOK_ZONE))) return { after: measure };
    const after = { ...measure, costMicros: measure.costMicros + spent };
    return { after, by: difference(measure, after) };
  }
  const kept = keptByFact(fact);
  if (kept === 0 || !('paymentId' in fact)) return { after: measure };
  const { paymentId } = fact;
  const isNew =
    fact.type === 'payment-applied' && isWithin(measure, localDateOf(fact.paidAt, BOOK_ZONE));
  if (!isNew && !measure.payments.includes(paymentId)) return { after: measure };
  const after = {
    ...measure,
    recovered: measure.recovered + kept,
    costMicros: measure.costMicros + spent,
    payments: isNew ? [...measure.payments, paymentId] : measure.payments,
  };
  return { after, by: difference(measure, after) };
}

/** A message counts where the ledger of costs books it: by its answer, or by the news that settle that it left. Null for all else. */
function bookedCost(fact: Fact): { readonly costMicros: number | null } | null {
  if (fact.type === 'message-sent') return fact.pricedByNews ? null : fact;
  return fact.type === 'message-outcome' ? (fact.booked ?? null) : null;
}

const isWithin = ({ enteredOn, until }: CaseMeasure, day: LocalDate): boolean =>
  enteredOn <= day && day < until;

function difference(before: CaseMeasure, after: CaseMeasure): StudyAmounts {
  const [was, is] = [cappedOf(before), cappedOf(after)];
  return {
    ...NOTHING,
    payers: Number(after.recovered > 0) - Number(before.recovered > 0),
    costMicros: after.costMicros - before.costMicros,
    recovered: after.recovered - before.recovered,
    capped: is - was,
    squares: BigInt(is) ** 2n - BigInt(was) ** 2n,
    netSquares: netMicrosOf(after) ** 2n - netMicrosOf(before) ** 2n,
  };
}

const cappedOf = ({ recovered, capAmount }: CaseMeasure): number => Math.min(recovered, capAmount);

const netMicrosOf = (measure: CaseMeasure): bigint =>
  BigInt(cappedOf(measure)) * MICROS_PER_CENTAVO - BigInt(measure.costMicros);

const incrementOf = (
  { credorId, studyId, armId, enteredOn: day }: CaseMeasure,
  by: StudyAmounts,
): StudyIncrement => ({ credorId, studyId, armId, day, by });
