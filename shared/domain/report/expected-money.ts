import * as z from 'zod';
import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { inTimeUntil } from '#shared/domain/debt/in-time-until.ts';
import { openOf, paidSince } from '#shared/domain/promise/promise-figures.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { addDays, LocalDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';

/** Where money may come from on a day: a charge that was asked for, or what falls due. */
export const EXPECTED_KINDS = ['charge', 'instalment', 'promise', 'debt'] as const;
export type ExpectedKind = (typeof EXPECTED_KINDS)[number];

/** Money that may come on one day, in centavos, at its value of today. */
export const ExpectedMoney = z.object({
  day: LocalDate,
  kind: z.enum(EXPECTED_KINDS),
  amount: z.int(),
});
export type ExpectedMoney = z.infer<typeof ExpectedMoney>;

/** What a case may bring, whatever the day: a debt or promise that a charge asks for counts only after its last day. */
export const ExpectedOfCase = ExpectedMoney.extend({ after: LocalDate.optional() });
export type ExpectedOfCase = z.infer<typeof ExpectedOfCase>;

/** How far ahead anybody looks; what falls due later is in no picture. */
export const DAYS_AHEAD_MAX = 120;
/** Of how many sums at most a case tells: the latest, for what is overdue is expected on no day. */
const EXPECTED_OF_CASE_MAX = 200;

/**
 * What one person may pay to one credor: open charges by the day on which they end, debts and instalments of agreements by the
 * business day on which they fall due, and promises by theirs, less what came of them, which are for what is overdue. Nothing is told twice: a charge
 * goes before the debts that it asks for, and before a promise of them.
 */
export function expectedOfCase(
  record: RegisteredRecord,
  credorId: CredorId,
): readonly ExpectedOfCase[] {
  const charges = chargesAhead(record, credorId);
  const due = debtsAhead(record, credorId).map(({ debtId, ...debt }) => {
    const ends = charges.filter(({ debtIds }) => debtIds.includes(debtId)).map(({ day }) => day);
    const after = ends.toSorted().at(-1);
    return after === undefined ? debt : { ...debt, after };
  });
  return [
    ...charges.map(({ day, kind, amount }) => ({ day, kind, amount })),
    ...due,
    ...promisesAhead(record, credorId, charges),
  ]
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .slice(-EXPECTED_OF_CASE_MAX);
}

/**
 * What of it may come from a day on. What a charge asks for is not counted again as a debt, and what is overdue is expected on no
 * day: it is in the aging.
 *
 * @param today the book's day, which still counts
 */
export function expectedFrom(
  ofCase: readonly ExpectedOfCase[],
  today: LocalDate,
): readonly ExpectedMoney[] {
  const horizon = addDays(today, DAYS_AHEAD_MAX);
  return ofCase
    .filter(({ day, after }) => day >= today && day <= horizon && !(after && after >= today))
    .map(({ day, kind, amount }) => ({ day, kind, amount }));
}

function chargesAhead(record: RegisteredRecord, credorId: CredorId) {
  const owed = new Set(openDebtsOf(record, credorId).map(({ debtId }) => debtId));
  return record.charges.flatMap((charge) => {
    if (charge.credorId !== credorId || charge.status !== 'issued') return [];
    const { debtIds, amount, payableUntil, expiresAt } = charge;
    // What a day ends lasts until midnight in Brasília, which is another day here or there.
    const day = payableUntil ?? localDateOf(expiresAt, record.debtor.zone);
    return debtIds.some((debtId) => owed.has(debtId))
      ? [{ day, kind: 'charge' as const, amount, debtIds }]
      : [];
  });
}

const debtsAhead = (record: RegisteredRecord, credorId: CredorId) =>
  openDebtsOf(record, credorId).map((debt) => ({
    day: inTimeUntil(debt),
    kind: debt.instalment ? ('instalment' as const) : ('debt' as const),
    amount: debt.ledger.principalOpen,
    debtId: debt.debtId,
  }));

/** A promise counts only once no charge asks for any of what was promised. */
function promisesAhead(
  record: RegisteredRecord,
  credorId: CredorId,
  charges: ReturnType<typeof chargesAhead>,
): readonly ExpectedOfCase[] {
  return record.promises
    .filter((promise) => promise.credorId === credorId && promise.status === 'made')
    .map((promise) => {
      const day = promise.date;
      const amount = centavos(Math.max(0, promise.amount - paidSince(record, promise)));
      const promised = openOf(record, promise);
      const ends = charges
        .filter(({ debtIds }) => promised.some(({ debtId }) => debtIds.includes(debtId)))
        .map((charge) => charge.day);
      const after = ends.toSorted().at(-1);
      return { day, kind: 'promise', amount, ...(after !== undefined && { after }) };
    });
}

/** Adds up what comes on one day from one kind of source, earliest first. */
export function addedUp(items: Iterable<ExpectedMoney>): readonly ExpectedMoney[] {
  const sums = new Map<string, ExpectedMoney>();
  for (const item of items) {
    const key = `${item.day} ${item.kind}`;
    const before = sums.get(key)?.amount ?? 0;
    sums.set(key, { ...item, amount: before + item.amount });
  }
  return [...sums.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}
