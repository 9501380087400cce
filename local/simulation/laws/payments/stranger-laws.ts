import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';

/** What a person's word about money of nobody must do. */
export const STRANGER_LAWS: readonly Law[] = [
  {
    name: "whoever a stranger's money may have been of is let go once a person has closed it",
    breaches: ({ closedMoney, lives }) =>
      closedMoney.flatMap(({ paymentId }) => stillHeld(paymentId, lives)),
  },
  {
    name: "money that a person closed waits no longer, and became nobody's payment",
    breaches: ({ closedMoney, unreconciled, lives }) =>
      closedMoney.flatMap(({ paymentId }) => {
        const isListed = unreconciled.some((one) => one.paymentId === paymentId);
        const isPaid = lives.some(({ record }) =>
          record.payments.some((payment) => payment.paymentId === paymentId),
        );
        return isListed || isPaid
          ? [{ debtorId: null, at: null, what: `${paymentId} is ${isPaid ? 'paid' : 'listed'}` }]
          : [];
      }),
  },
];

const stillHeld = (paymentId: string, lives: Evidence['lives']): readonly Breach[] =>
  lives.flatMap(({ debtorId, record }) =>
    record.cases.flatMap(({ credorId, suspected = [] }) =>
      suspected.some((suspicion) => suspicion.paymentId === paymentId)
        ? [{ debtorId, at: null, what: `${credorId} still waits for ${paymentId}` }]
        : [],
    ),
  );
