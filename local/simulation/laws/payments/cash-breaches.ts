import type { BookedCash } from '#local/simulation/behaviours/cash-desk.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const BOOKED =
  'what the team booked of no gateway is a payment once, as it was booked, until it is undone';

/** As if this had been booked of the first debtor who paid anything. */
function cashOf({ evidence: { lives } }: Tampering): BookedCash {
  const [payer] = lives.flatMap(({ debtorId, record }) =>
    record.payments.map(({ credorId }) => ({ debtorId, credorId })),
  );
  if (!payer) throw new Error('somebody pays');
  return { ...payer, amount: 500, paidOn: '2026-03-15', isUndone: false };
}

/** The law of what the team books, broken. */
export const CASH_BREACHES: readonly BreachExample[] = [
  [BOOKED, 'it is nowhere', (the) => ({ bookedCash: [cashOf(the)] }), /nothing here is 500 of/],
  [BOOKED, 'nobody booked it', withManual, /nobody booked/],
];

/** Every payment as if the team had booked it. */
function withManual({ evidence }: Tampering) {
  return {
    lives: evidence.lives.map((life) => {
      const payments = life.record.payments.map((one) => ({ ...one, gateway: 'manual' }));
      return { ...life, record: { ...life.record, payments } };
    }),
  };
}
