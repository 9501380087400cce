import type * as z from 'zod';
import { UnreconciledList } from '#events/api/configuration.ts';
import type { DebtorView } from '#events/api/debtor.ts';
import { ChargeBackRequest, WinRequest } from '#events/api/money.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { UNRECONCILED } from './configuration-example.ts';
import { CONTESTED_PAYMENT } from './debtor-example.ts';
import { ROSANGELA } from './people.ts';
import { type Answer, json } from './stub-answer.ts';
import { handPaymentRoutes } from './stub-hand-payments.ts';

type Payment = z.input<typeof DebtorView>['cases'][number]['payments'][number];
type Stage = {
  readonly changePayment: (
    paymentId: string,
    change: (known: Payment) => Partial<Payment>,
  ) => HttpResponse;
};

const CONTEST = 'unknown.1778619600000.pagamento22222222225';
const BY_HAND = 'manual:pagamento22222222225';

/** Money that waits, of a stand-in that remembers what was booked as a chargeback, and won, and of the payments that the team booked. */
export function reconciliationRoutes({ changePayment }: Stage): Readonly<Record<string, Answer>> {
  const world = { waiting: UNRECONCILED };
  return {
    ...handPaymentRoutes(),
    'GET /api/unreconciled': () => json(UnreconciledList, { items: [...world.waiting] }),
    [`POST /api/unreconciled/${CONTEST}/charge-back`]: ({ body }) => {
      const { paymentId, amount } = ChargeBackRequest.parse(JSON.parse(body));
      world.waiting = world.waiting.filter(({ id }) => id !== CONTEST);
      return changePayment(paymentId, (known) => ({
        withdrawn: amount,
        left: known.left - amount,
        byHand: [{ chargebackId: BY_HAND, amount }],
      }));
    },
    [`POST /api/debtors/${ROSANGELA}/payments/${CONTESTED_PAYMENT}/win`]: ({ body }) => {
      WinRequest.parse(JSON.parse(body));
      return changePayment(CONTESTED_PAYMENT, ({ left, withdrawn }) => ({
        withdrawn: 0,
        left: left + withdrawn,
        byHand: [],
      }));
    },
  };
}
