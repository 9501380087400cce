import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { DueAgain } from '#shared/domain/debt/due-again.ts';
import { openWithoutHold } from '#shared/domain/debt/ledger.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { debtsOweAgain } from '#shared/domain/payment/debts-owe-again.ts';
import { payAgainBy } from '#shared/domain/payment/pay-again-by.ts';
import type { AgreementId, CredorId, DebtId } from '#shared/domain/values/ids.ts';
import {
  type Centavos,
  centavos,
  sumCentavos,
  ZERO_CENTAVOS,
} from '#shared/domain/values/money.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { restsIn } from './instalment-debts.ts';

/**
 * An agreement that is kept, with what the creditor gave back of its debts while they rested in it: that falls due some days from now
 * and the debtor is told.
 *
 * @param keptBefore when it had been kept once before: what went back until then has its day already
 */
export function withRestsDue(
  record: RegisteredRecord,
  kept: FactOf<'agreement-fulfilled'>,
  keptBefore: Instant | undefined,
  at: Instant,
): readonly Fact[] {
  const { debtorId } = record.debtor;
  const { agreementId: restedIn, credorId } = kept;
  const after = preview(record, [kept], { debtorId, at });
  const meanwhile = backMeanwhile(after, restingIn(record, restedIn), keptBefore, at);
  if (!meanwhile) return [kept];
  const due = { ...kept, dueAgain: meanwhile.dueAgain };
  const now = preview(record, [due], { debtorId, at });
  return [due, ...toldMeanwhile(now, credorId, meanwhile, { restedIn }, at)];
}

/** The debts that rest in an agreement. */
export const restingIn = (
  { debts }: RegisteredRecord,
  agreementId: AgreementId,
): ReadonlySet<DebtId> =>
  new Set(debts.flatMap((debt) => (restsIn({ agreementId }, debt) ? [debt.debtId] : [])));

/** What went back of debts while nobody could be asked for them, and when the last of it did. */
export type Meanwhile = { readonly dueAgain: DueAgain; readonly returnedAt: Instant | undefined };

/**
 * What the creditor gave back of debts while they rested, or while it had taken them back, falls due some days after that: nobody
 * could be asked for it before (Código Civil art. 396 and 397). Of a debt that owes more for another reason only what went back does.
 *
 * @param after once that is over
 * @param since what went back until then has its day already
 * @returns null where nothing did
 */
export function backMeanwhile(
  { debtor: { zone, uf }, debts }: RegisteredRecord,
  waiting: ReadonlySet<DebtId>,
  since: Instant | undefined,
  at: Instant,
): Meanwhile | null {
  const payBy = payAgainBy(localDateOf(at, zone), uf);
  const back = debts.filter(
    (debt) =>
      waiting.has(debt.debtId) &&
      debt.dueDate < payBy &&
      backOf(debt) > 0 &&
      (lastBackAt(debt) ?? '') > (since ?? ''),
  );
  const [returnedAt] = back
    .flatMap((debt) => lastBackAt(debt) ?? [])
    .toSorted((a, b) => (a < b ? 1 : -1));
  const dueAgain = back.map((debt) => ({
    debtId: debt.debtId,
    dueDate: payBy,
    ...(isPartly(debt) && { partly: true as const }),
  }));
  return dueAgain.length > 0 ? { dueAgain, returnedAt } : null;
}

/**
 * That it does, written down and told.
 *
 * @param now once it does
 * @param why it had none to ask for it until now
 */
export function toldMeanwhile(
  { debts, ...record }: RegisteredRecord,
  credorId: CredorId,
  { dueAgain, returnedAt }: Meanwhile,
  why: Pick<FactOf<'debts-owe-again'>, 'restedIn' | 'unkept' | 'takenBack'>,
  at: Instant,
): readonly Fact[] {
  const parts = dueAgain.flatMap(({ debtId, dueDate: payBy }) => {
    const debt = debts.find((one) => one.debtId === debtId);
    const amount = debt ? backOf(debt) : ZERO_CENTAVOS;
    return amount > 0 ? [{ debtId, amount, payBy }] : [];
  });
  const missing = sumCentavos(parts.map(({ amount }) => amount));
  const { by = 'refund' } = caseOf(record, credorId)?.owedAgain ?? {};
  const returned = by === 'refund' ? missing : ZERO_CENTAVOS;
  const owes = { by, returned, returnedAt, parts, ...why };
  return missing > 0 ? debtsOweAgain({ ...record, debts }, credorId, owes, at) : [];
}

/** When the creditor last gave something back of it. */
export const lastBackAt = ({ dueBefore = [] }: Debt): Instant | undefined =>
  dueBefore.at(-1)?.until;

const isPartly = ({ ledger: { principalOpen, givenBack = ZERO_CENTAVOS } }: Debt): boolean =>
  principalOpen > givenBack;

/** What is open of it because it went back, and not because a bank holds it. */
function backOf(debt: Debt): Centavos {
  const { givenBack = ZERO_CENTAVOS } = debt.ledger;
  if (debt.status !== 'open' || givenBack === 0) return ZERO_CENTAVOS;
  const open = openWithoutHold(debt.ledger);
  return isPartly(debt) ? centavos(Math.min(givenBack, open)) : open;
}
