import { HandPaymentRequest, ResolutionReason } from '#events/api/money.ts';
import { DebtorView, Timeline } from '#events/api/debtor.ts';
import { DEBTOR } from './debtor-example.ts';
import { type Answer, json } from './stub-answer.ts';

/** Somebody who pays in cash. */
export const CASH_PAYER = 'pessoa0005';
const BOOKED = 'pagamento22222222229';
const path = `/api/debtors/${CASH_PAYER}`;

/** A debtor of a stand-in that remembers what the team booked of them, and undid. */
export function handPaymentRoutes(): Readonly<Record<string, Answer>> {
  const world: { booked: ReturnType<typeof HandPaymentRequest.parse> | null; isUndone: boolean } = {
    booked: null,
    isUndone: false,
  };
  const payments = () => {
    if (!world.booked) return [];
    const { amount, paidOn, paidBy } = world.booked;
    const [withdrawn, left] = world.isUndone ? [amount, 0] : [0, amount];
    const sums = { amount, overpaid: 0, refunded: 0, withdrawn, left, byHand: [] };
    const paidAt = `${paidOn}T15:00:00.000Z`;
    return [{ paymentId: BOOKED, ...sums, paidAt, gateway: 'manual', paidBy }];
  };
  return {
    [`GET ${path}`]: () => {
      const cases = DEBTOR.cases.map((known) => ({ ...known, payments: payments() }));
      return json(DebtorView, { ...DEBTOR, debtorId: CASH_PAYER, name: 'Davi Duarte', cases });
    },
    [`GET ${path}/history`]: () => json(Timeline, { entries: [], before: null }),
    [`POST ${path}/payments`]: ({ body }) => {
      world.booked = HandPaymentRequest.parse(JSON.parse(body));
      return { status: 204 };
    },
    [`POST ${path}/payments/${BOOKED}/undo`]: ({ body }) => {
      ResolutionReason.parse(JSON.parse(body));
      world.isUndone = true;
      return { status: 204 };
    },
  };
}
