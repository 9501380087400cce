import type { Debt } from '#shared/domain/debt/debt.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { untouchedLedger } from '#shared/domain/debt/ledger.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import {
  type Centavos,
  centavos,
  sumCentavos,
  ZERO_CENTAVOS,
} from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import type { Split } from './allocate.ts';
import { joinedSplits, partsThatCount } from './came-back.ts';
import { asWon, withHeld, withoutHeld } from './held-by-bank.ts';
import { type Payment, type Restatement, type Waiver, withdrawnOf } from './payment.ts';
import { type RestLetGo, restsLetGo, withoutRest } from './rests-let-go.ts';
import { afterRound, roundsOf } from './rounds.ts';
import { splitPayment } from './split-payment.ts';

/** Which of two payments was made first; those of one moment go by their id. */
export const comesBefore = (
  a: Pick<Payment, 'paidAt' | 'paymentId'>,
  b: Pick<Payment, 'paidAt' | 'paymentId'>,
): boolean => (a.paidAt === b.paidAt ? a.paymentId < b.paymentId : a.paidAt < b.paidAt);

/**
 * Takes all payments to a credor again, in the order in which they were made, from the credor's debts as they were before
 * any of them; what is owed to others stays as it is. Needed whenever the past turns out to be another: a payment that
 * became known late, or money that went back.
 *
 * @param payments to that credor, as they are now known to be
 * @returns every payment's split and the ledgers that differ from the record's
 */
export function replay(
  record: RegisteredRecord,
  credorId: CredorId,
  payments: readonly Payment[],
  rules: MoneyRules,
): { readonly splits: Restatement[]; readonly ledgers: Split['ledgers'] } {
  const told = withTolerated(record, credorId, payments, rules);
  const { splits, debts } = takenAgain(record, credorId, told, rules);
  const isHeld = payments.some((payment) => withdrawnOf(payment) > 0);
  const asTold = () => withTolerated(record, credorId, payments.map(asWon), rules);
  const won = isHeld ? takenAgain(record, credorId, asTold(), rules).debts : debts;
  return { splits, ledgers: changedLedgers(record.debts, withHeld(debts, won)) };
}

type Told = Payment & { readonly tolerated?: readonly Waiver[] | undefined };

/**
 * The payments, each with what a tolerance let go with it when it was made: with what the creditor had given back of any by then, and
 * nothing of what went back since.
 */
function withTolerated(
  record: RegisteredRecord,
  credorId: CredorId,
  payments: readonly Payment[],
  rules: MoneyRules,
): readonly Told[] {
  const isTolerant = payments.some(({ tolerance = ZERO_CENTAVOS }) => tolerance > 0);
  if (!isTolerant || payments.every(({ refunded }) => refunded === 0)) return payments;
  const refunds = payments.flatMap(({ refunds: known = [] }) => known.map(({ at }) => at));
  const moments: readonly (Instant | null)[] = [null, ...new Set(refunds.toSorted())];
  let told: readonly Told[] = payments;
  for (const moment of moments) {
    const asThen = told.map((payment) => ({ ...payment, refunded: refundedBy(payment, moment) }));
    const { splits } = takenAgain(record, credorId, asThen, rules);
    told = told.map((payment) => {
      const last = moments.findLast((at) => at === null || at < payment.paidAt);
      if (last !== moment) return payment;
      const { waived = [] } = splits.find(({ paymentId }) => paymentId === payment.paymentId) ?? {};
      return { ...payment, tolerated: waived.filter(({ reason }) => reason === 'tolerance') };
    });
  }
  return told;
}

/** What had gone back of a payment by a moment; nothing before the first. */
function refundedBy({ refunded, refunds = [] }: Payment, moment: Instant | null): Centavos {
  const known = refunds.filter(({ at }) => moment !== null && at <= moment);
  return centavos(Math.min(refunded, sumCentavos(known.map(({ amount }) => amount))));
}

function takenAgain(
  record: RegisteredRecord,
  credorId: CredorId,
  payments: readonly Told[],
  rules: MoneyRules,
): { readonly splits: Restatement[]; readonly debts: readonly Debt[] } {
  const touched = new Set([
    ...payments.flatMap(({ allocations, waived = [] }) =>
      [...allocations, ...waived].map(({ debtId }) => debtId),
    ),
    // What a payment gave to a debt is not in its split any more once the creditor gave back a part and a bank took the rest.
    ...record.debts.flatMap((debt) =>
      debt.credorId === credorId && debt.dueBefore ? [debt.debtId] : [],
    ),
    ...record.agreements.flatMap((known) =>
      known.credorId === credorId
        ? [...known.debts, ...known.instalments].map((part) => part.debtId)
        : [],
    ),
  ]);
  const before = (debt: Debt): Debt => {
    if (touched.has(debt.debtId)) return { ...debt, ledger: untouchedLedger(debt) };
    return debt.credorId === credorId ? withoutHeld(debt) : debt;
  };
  let debts: readonly Debt[] = record.debts.map(before);
  const splits: Restatement[] = [];
  let rests = restsLetGo(record, credorId);
  const letGo = (isTime: (rest: RestLetGo) => boolean): void => {
    for (const rest of rests.filter(isTime)) debts = withoutRest(record, debts, rest, rules);
    rests = rests.filter((rest) => !isTime(rest));
  };
  const inOrder = payments
    .toSorted((a, b) => (comesBefore(a, b) ? -1 : 1))
    .flatMap((payment) => partsThatCount(record, payment));
  const stillAway = new Set(inOrder.filter(({ cameBackAfter }) => cameBackAfter !== undefined));
  for (const round of roundsOf(record, credorId, inOrder)) {
    for (const payment of round.payments) {
      stillAway.delete(payment);
      letGo(({ at }) => at <= payment.paidAt);
      const there = stillAway.size > 0 ? inOrder.filter((one) => !stillAway.has(one)) : inOrder;
      const { ledgers, ...split } = splitPayment(record, debts, payment, there, rules);
      splits.push({ paymentId: payment.paymentId, ...statedSplit(split) });
      debts = debts.map((debt) => ({
        ...debt,
        ledger: ledgers.find(({ debtId }) => debtId === debt.debtId)?.ledger ?? debt.ledger,
      }));
    }
    // What an agreement about the same debts closes with had been let go of them before it was made.
    letGo(({ at }) => round.closes !== null && at <= round.closes.acceptedAt);
    debts = afterRound(debts, round);
  }
  letGo(() => true);
  return { splits: joinedSplits(splits), debts };
}

/** A split as it is written down: without an empty list of what was waived. */
export const statedSplit = ({
  allocations,
  waived,
  overpaid,
}: Omit<Split, 'ledgers'>): Omit<Restatement, 'paymentId'> => ({
  allocations,
  ...(waived.length > 0 && { waived }),
  overpaid,
});

/** The splits that say something new of payments that are already known. */
export const restatements = (
  known: readonly Payment[],
  splits: readonly Restatement[],
): Restatement[] =>
  splits.filter((split) =>
    known.some(
      ({ paymentId, allocations, waived, overpaid }) =>
        paymentId === split.paymentId &&
        canonical({ paymentId, allocations, waived, overpaid }) !== canonical(split),
    ),
  );

const changedLedgers = (before: readonly Debt[], after: readonly Debt[]): Split['ledgers'] =>
  after.flatMap(({ debtId, ledger }, index) =>
    canonical(ledger) === canonical(before[index]?.ledger) ? [] : [{ debtId, ledger }],
  );
