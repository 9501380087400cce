import type { AmountDue } from '#shared/domain/debt/amount-due.ts';
import { type Centavos, percentOf, sumCentavos } from '#shared/domain/values/money.ts';
import type { AgreedDebt } from './agreement.ts';
import type { Discount } from './offer-policy.ts';

/** What a debt is worth on the day and what is given up of each of its parts, each rounded once, half up. */
export function concede(due: AmountDue, discount: Discount): AgreedDebt {
  const { debt, principal, fine, interest, correction, honorarios } = due;
  const { correctionBps = 0, honorariosBps = 0 } = discount;
  return {
    debtId: debt.debtId,
    principal,
    fine,
    interest,
    ...(correction > 0 && { correction }),
    ...(honorarios > 0 && { honorarios }),
    discount: {
      principal: percentOf(principal, discount.principalBps),
      fine: percentOf(fine, discount.fineBps),
      interest: percentOf(interest, discount.interestBps),
      ...(correction > 0 && { correction: percentOf(correction, correctionBps) }),
      ...(honorarios > 0 && { honorarios: percentOf(honorarios, honorariosBps) }),
    },
    ledger: debt.ledger,
  };
}

/** The least that may be asked for these debts, whatever a band gives up. */
export const floorOf = (debts: readonly AgreedDebt[], floorPrincipalBps: number): Centavos =>
  percentOf(sumCentavos(debts.map(({ principal }) => principal)), floorPrincipalBps);
