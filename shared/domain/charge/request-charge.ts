import { type AmountDue, caseDue } from '#shared/domain/debt/amount-due.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { chargeIdOf } from '#shared/domain/values/derive-ids.ts';
import type { ChargeId, CredorId, DebtId } from '#shared/domain/values/ids.ts';
import { type Centavos, subtractCentavos, sumCentavos } from '#shared/domain/values/money.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { cancelReplaced } from './cancel-charges.ts';
import type { ChargeKind } from './charge-kind.ts';
import { type Charge, isPayable } from './charge.ts';
import { payableUntil } from './payable-until.ts';

/** One charge covers at most this many debts, so that its payment fits one transaction. */
export const CHARGE_DEBTS_MAX = 50;

export type ChargeAnswer =
  | {
      readonly outcome: 'requested';
      readonly chargeId: ChargeId;
      readonly amount: Centavos;
      readonly fact: FactOf<'charge-requested'>;
      /** What may still be paid of the same debts is taken back, lest both are paid. */
      readonly cancels: readonly FactOf<'charge-cancel-requested'>[];
      /** Leads the gateway's webhook back to this debtor; to be written together with the fact. */
      readonly ref: {
        readonly kind: 'charge';
        readonly external: ChargeId;
        readonly target: { readonly credorId: CredorId; readonly chargeId: ChargeId };
      };
    }
  | { readonly outcome: 'reused'; readonly charge: Charge }
  | { readonly outcome: 'nothing-owed' };

/**
 * Asks for a charge of what is owed to one credor today, oldest debts first. Asking again on the same day, for the
 * same debts at the same value in the same way, leads to the same charge while it waits or may still be paid.
 *
 * @param ask.kind how it is to be paid; Pix when absent
 * @param ask.debtIds only these debts; all that are open when absent
 * @param ask.bankDays how many days a boleto stands at least; one when absent
 * @param ask.payoff what an agreement that is paid off ahead no longer costs, of the debts named
 */
export function requestCharge(
  record: RegisteredRecord,
  ask: {
    readonly credorId: CredorId;
    readonly kind?: ChargeKind;
    readonly bankDays?: number;
    readonly debtIds?: readonly DebtId[];
    readonly payoff?: NonNullable<Charge['payoff']>;
    readonly now: Instant;
    readonly rules: MoneyRules;
  },
): ChargeAnswer {
  const { credorId, kind = 'pix', now, rules } = ask;
  const forDate = localDateOf(now, record.debtor.zone);
  const covered = caseDue(record, credorId, forDate, rules)
    .debts.filter(({ debt }) => ask.debtIds?.includes(debt.debtId) ?? true)
    .slice(0, CHARGE_DEBTS_MAX);
  const dropped = sumCentavos((ask.payoff ?? []).map((part) => part.dropped));
  const amount = subtractCentavos(sumCentavos(covered.map((due) => due.total)), dropped);
  if (amount === 0) return { outcome: 'nothing-owed' };

  const debtIds = debtIdsOf(covered);
  const way = kind === 'pix' ? [] : [kind];
  const cause = [credorId, forDate, amount, ...debtIds, ...way].join(':');
  const slot = firstUsable(record, cause, now);
  if (typeof slot !== 'string') return { outcome: 'reused', charge: slot };
  return {
    outcome: 'requested',
    chargeId: slot,
    amount,
    fact: {
      type: 'charge-requested',
      chargeId: slot,
      credorId,
      debtIds,
      amount,
      forDate,
      kind,
      // What paying ahead spares is less with every day.
      payableUntil: payableUntil(kind, dropped > 0 ? [] : covered, forDate, ask.bankDays),
      ...(dropped > 0 && { payoff: ask.payoff }),
    },
    cancels: cancelReplaced(record.charges, credorId, debtIds, now),
    ref: { kind: 'charge', external: slot, target: { credorId, chargeId: slot } },
  };
}

const debtIdsOf = (covered: readonly AmountDue[]): DebtId[] =>
  covered.map(({ debt }) => debt.debtId);

/** The charge of this cause that can still be paid, or the id of the next try: failed and spent ones stay as they are. */
function firstUsable(record: RegisteredRecord, cause: string, now: Instant): Charge | ChargeId {
  for (let attempt = 1; ; attempt++) {
    const chargeId = chargeIdOf(record.debtor.debtorId, `${cause}:${attempt}`);
    const known = record.charges.find((charge) => charge.chargeId === chargeId);
    if (known === undefined) return chargeId;
    if (isUsable(known, now)) return known;
  }
}

const isUsable = (charge: Charge, now: Instant): boolean =>
  charge.status === 'requested' || isPayable(charge, now);
