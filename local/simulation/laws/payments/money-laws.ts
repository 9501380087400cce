import { type Payment, withdrawnOf } from '#shared/domain/payment/payment.ts';
import { formatReais, sumCentavos } from '#shared/domain/values/money.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import { byGateway, paymentsThatDiffer } from './gateway-money.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';

export const MONEY_LAWS: readonly Law[] = [
  {
    name: 'every payment is applied exactly once, and what went back is given back',
    breaches: paymentsThatDiffer,
  },
  {
    name: 'money goes to whoever the charge was made out to',
    breaches: ({ charges, lives }) =>
      lives.flatMap(({ debtorId, person, record }) =>
        record.payments.filter(byGateway).flatMap(({ paymentId, chargeId, paidAt }) => {
          const charge = charges.find(({ txid }) => txid === chargeId);
          return charge?.payer.taxId === person.cpf
            ? []
            : [
                {
                  debtorId,
                  at: paidAt,
                  what: `${paymentId} was paid by ${charge?.txid ?? 'nobody'}`,
                },
              ];
        }),
      ),
  },
  {
    name: 'a charge that money came for is known to be paid',
    breaches: ({ lives }) =>
      lives.flatMap(({ debtorId, record }) =>
        record.payments.flatMap(({ chargeId, paidAt }) => {
          const charge = record.charges.find((known) => known.chargeId === chargeId);
          const isKnown = !charge || charge.status === 'paid' || charge.status === 'failed';
          const what = `${chargeId} is ${charge?.status}`;
          return isKnown ? [] : [{ debtorId, at: paidAt, what }];
        }),
      ),
  },
  {
    name: 'every centavo of a payment is in a debt, given back, or waits for a person',
    breaches: (evidence) =>
      evidence.lives.flatMap(({ debtorId, record }) =>
        record.payments
          .filter((payment) => sumOfParts(payment) !== payment.amount)
          .map((payment) => ({
            debtorId,
            at: payment.paidAt,
            what: `${payment.paymentId} of ${formatReais(payment.amount)} has parts of ${sumOfParts(payment)} centavos`,
          })),
      ),
  },
  {
    name: 'what no debt took waits in the list of unreconciled money',
    breaches: overpaidThatDiffers,
  },
];

const sumOfParts = (payment: Payment): number => {
  const { allocations, overpaid, refunded } = payment;
  return sumCentavos([
    ...allocations.flatMap(({ interest, fine, principal }) => [interest, fine, principal]),
    overpaid,
    refunded,
    withdrawnOf(payment),
  ]);
};

function overpaidThatDiffers({ lives, unreconciled }: Evidence): readonly Breach[] {
  return lives.flatMap(({ debtorId, record }) =>
    record.payments.flatMap(({ paymentId, overpaid }) => {
      const waiting = unreconciled.filter((one) => one.paymentId === paymentId);
      const listed = waiting.map(({ amount }) => amount);
      const isRight =
        overpaid === 0 ? listed.length === 0 : listed.length === 1 && listed[0] === overpaid;
      const what = `${paymentId} has ${overpaid} centavos too much, and [${listed.join()}] waits`;
      return isRight ? [] : [{ debtorId, at: null, what }];
    }),
  );
}
