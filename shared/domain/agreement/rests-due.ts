import type { Debt } from '#shared/domain/debt/debt.ts';
import type { DueAgain } from '#shared/domain/debt/due-again.ts';
import { openWithoutHold } from '#shared/domain/debt/ledger.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { debtsOweAgain } from '#shared/domain/payment/debts-owe-again.ts';
import { payAgainBy } from '#shared/domain/payment/pay-again-by.ts';
import { centavos, sumCentavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';

/**
 * An agreement that is kept, with what the creditor gave back of its debts while they rested in it: nobody could be asked for that
 * before, so it falls due some days from now and the debtor is told (Código Civil art. 396 and 397). Of a debt that owes more for another
 * reason only what went back does.
 *
 * @param keptBefore when it had been kept once before: what went back until then has its day already
 */
export function withRestsDue(
  record: RegisteredRecord,
  kept: FactOf<'agreement-fulfilled'>,
  keptBefore: Instant | undefined,
  at: Instant,
): readonly Fact[] {
  const { debtorId, zone, uf } = record.debtor;
  const { agreementId, credorId } = kept;
  const payBy = payAgainBy(localDateOf(at, zone), uf);
  const resting = new Set(
    record.debts.flatMap((debt) =>
      debt.status === 'agreed' && debt.agreementId === agreementId ? [debt.debtId] : [],
    ),
  );
  const back = preview(record, [kept], { debtorId, at }).debts.filter(
    (debt) =>
      resting.has(debt.debtId) &&
      debt.dueDate < payBy &&
      backOf(debt) > 0 &&
      (lastBackAt(debt) ?? '') > (keptBefore ?? ''),
  );
  if (back.length === 0) return [kept];
  const dueAgain: DueAgain = back.map((debt) => ({
    debtId: debt.debtId,
    dueDate: payBy,
    ...(isPartly(debt) && { partly: true as const }),
  }));
  const parts = back.map((debt) => ({ debtId: debt.debtId, amount: backOf(debt), payBy }));
  const returned = sumCentavos(parts.map(({ amount }) => amount));
  const returnedAt = back
    .flatMap((debt) => lastBackAt(debt) ?? [])
    .toSorted()
    .at(-1);
  const owes = { by: 'refund' as const, returned, returnedAt, parts, restedIn: agreementId };
  const due = { ...kept, dueAgain };
  const now = preview(record, [due], { debtorId, at });
  return [due, ...debtsOweAgain(now, credorId, owes, at)];
}

/** When the creditor last gave something back of it. */
const lastBackAt = ({ dueBefore = [] }: Debt): Instant | undefined => dueBefore.at(-1)?.until;

const isPartly = ({ ledger: { principalOpen, givenBack = ZERO_CENTAVOS } }: Debt): boolean =>
  principalOpen > givenBack;

/** What is open of it because it went back, and not because a bank holds it. */
const backOf = (debt: Debt) => {
  const { givenBack = ZERO_CENTAVOS } = debt.ledger;
  if (debt.status !== 'open' || givenBack === 0) return ZERO_CENTAVOS;
  const open = openWithoutHold(debt.ledger);
  return isPartly(debt) ? centavos(Math.min(givenBack, open)) : open;
};
