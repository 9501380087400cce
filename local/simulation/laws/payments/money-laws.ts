import type { Debt } from '#shared/domain/debt/debt.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { type Payment, withdrawnOf } from '#shared/domain/payment/payment.ts';
import { type Centavos, formatReais, sumCentavos } from '#shared/domain/values/money.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
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
    name: 'what a debt ever owed is what was paid of it, what was let go and what is open',
    breaches: balancesThatDiffer,
  },
  {
    name: 'what no debt took waits in the list of unreconciled money',
    breaches: overpaidThatDiffers,
  },
  {
    name: 'a case is open exactly while something is owed',
    breaches: (evidence) =>
      evidence.lives.flatMap(({ debtorId, record }) =>
        record.cases.flatMap(({ credorId, status }) => {
          const isOwing = record.debts.some(
            (debt) => debt.credorId === credorId && debt.status === 'open',
          );
          return isOwing === (status !== 'settled')
            ? []
            : [{ debtorId, at: null, what: `the case with ${credorId} is ${status}` }];
        }),
      ),
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

function balancesThatDiffer({ lives }: Evidence): readonly Breach[] {
  return lives.flatMap(({ debtorId, record, entries }) =>
    record.debts.flatMap((debt) => {
      const { debtId, externalId, principal, ledger, status } = debt;
      const gone = sumCentavos(
        record.payments
          .flatMap(({ allocations, waived = [] }) => [...allocations, ...waived])
          .filter((part) => part.debtId === debtId)
          .map((part) => part.principal),
      );
      const isOwed = ledger.principalOpen + ledger.fineOpen + ledger.interestOpen > 0;
      const letGo = (ledger.letGo ?? []).reduce((sum, one) => sum + one.principal, 0);
      const rest = principal - gone - letGo - ledger.principalOpen;
      const settled = settledByAgreements(record, debt);
      const isLess = ledger.principalOpen === 0 && isLessened(entries, debt);
      const isWhole = rest === settled || (isLess && rest >= 0 && rest <= settled);
      const isNamed =
        status === 'agreed' || status === 'withdrawn' || isOwed === (status === 'open');
      const what = `${externalId}: ${principal} less ${gone} and ${settled} settled is not ${ledger.principalOpen}, ${status}`;
      return isWhole && isNamed ? [] : [{ debtorId, at: null, what }];
    }),
  );
}

/** Whether its creditor found a debt to be less than was agreed on, or gave money back and so spared what it had cost to be late. */
const isLessened = (entries: Life['entries'], { debtId, credorId }: Debt): boolean =>
  entries.some(
    ({ fact }) =>
      (fact.type === 'debt-corrected' && fact.debtId === debtId) ||
      (fact.type === 'payment-refunded' && fact.credorId === credorId),
  );

/** The principal that agreements which were kept took over of a debt. */
const settledByAgreements = ({ agreements }: RegisteredRecord, { debtId }: Debt): Centavos =>
  sumCentavos(
    agreements
      .filter(({ status }) => status === 'fulfilled')
      .flatMap(({ debts }) => debts)
      .filter((agreed) => agreed.debtId === debtId)
      .map(({ ledger }) => ledger.principalOpen),
  );

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
