import { expiryOf } from '#local/sandbox-gateway/psp-book.ts';
import type { PspCharge } from '#local/sandbox-gateway/psp-state.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { type Payment, withdrawnOf } from '#shared/domain/payment/payment.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { type Centavos, formatReais, sumCentavos } from '#shared/domain/values/money.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Evidence } from './evidence.ts';
import type { Breach, Law } from './law.ts';

const DAY_MS = 86_400_000;
/** Within so many days of a charge's end its gateway was asked, even if one night was lost. */
const ASKED_WITHIN_DAYS = 5;
/** And what came by Pix it lists the night after, or some nights later where one was missed. */
const LISTED_WITHIN_DAYS = 3;

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

/** What came by the bank's files has a law of its own. */
const byGateway = ({ gateway }: { readonly gateway: string }): boolean => gateway !== 'cnab';

/** What the gateway holds, against what the histories hold: payment by payment. */
function paymentsThatDiffer({
  charges,
  lives,
  unreconciled,
  untold,
  closedMoney,
  now,
}: Evidence): readonly Breach[] {
  const known = new Map<
    string,
    {
      amount: number;
      refunded: number;
      withdrawn: number;
      times: number;
      debtorId: Breach['debtorId'];
    }
  >();
  for (const { debtorId, record } of lives)
    for (const payment of record.payments.filter(byGateway)) {
      // What a total grew by is of the payment that was told first.
      const { amount, refunded, continues } = payment;
      const paymentId = continues ?? payment.paymentId;
      const before = known.get(paymentId) ?? { amount: 0, refunded: 0, withdrawn: 0, times: 0 };
      known.set(paymentId, {
        amount: before.amount + amount,
        refunded: before.refunded + refunded,
        withdrawn: before.withdrawn + withdrawnOf(payment),
        times: before.times + (continues ? 0 : 1),
        debtorId,
      });
    }
  for (const { kind, paymentId, amount } of unreconciled.filter(byGateway))
    if (kind === 'unmatched')
      known.set(paymentId, { amount, refunded: 0, withdrawn: 0, times: 1, debtorId: null });

  for (const { paymentId, amount } of closedMoney)
    known.set(paymentId, { amount, refunded: 0, withdrawn: 0, times: 1, debtorId: null });

  // Of a charge that failed here nobody saw a code: only simulated people pay it all the same.
  const neverShown = new Set<string>(
    lives.flatMap(({ record }) =>
      record.charges.flatMap(({ chargeId, status }) => (status === 'failed' ? [chargeId] : [])),
    ),
  );
  const received = charges.flatMap(moneyOf);
  const expected = new Set<string>(received.map(({ paymentId }) => paymentId));
  const wrong = received.flatMap(({ paymentId, amount, refunded, withdrawn, txid, askedBy }) => {
    const found = known.get(paymentId);
    const isUnheard = untold.has(txid) && (now < askedBy || neverShown.has(txid));
    if (found === undefined && isUnheard) return [];
    const isRight =
      found?.amount === amount &&
      found.refunded === refunded &&
      found.withdrawn === withdrawn &&
      found.times === 1;
    if (isRight) return [];
    const here = found
      ? `${found.amount} less ${found.refunded} and ${found.withdrawn}, ${found.times} times`
      : 'nothing';
    const what = `the gateway has ${amount} less ${refunded} and ${withdrawn} centavos for ${txid}, and here there is ${here}`;
    return [{ debtorId: found?.debtorId ?? null, at: null, what }];
  });
  const invented = [...known].flatMap(([paymentId, { debtorId, amount }]) =>
    expected.has(paymentId)
      ? []
      : [{ debtorId, at: null, what: `${paymentId} of ${amount} centavos never came` }],
  );
  return [...wrong, ...invented];
}

/** Pix, and what was paid at banks. */
function moneyOf(charge: PspCharge) {
  const { txid, pix, slips } = charge;
  const askedBy = epochMsOf(expiryOf(charge)) + ASKED_WITHIN_DAYS * DAY_MS;
  return [
    ...pix.map(({ endToEndId, amount, returns, paidAt }) => ({
      paymentId: paymentIdOf('sandbox', endToEndId),
      txid,
      askedBy: epochMsOf(paidAt) + LISTED_WITHIN_DAYS * DAY_MS,
      amount,
      refunded: sumOf(returns.filter(({ why }) => why === 'given-back')),
      withdrawn: sumOf(
        returns.filter(({ why, reversedAt }) => why === 'charged-back' && reversedAt === undefined),
      ),
    })),
    ...slips.map(({ id, amount }) => ({
      paymentId: paymentIdOf('sandbox', id),
      txid,
      askedBy,
      amount,
      refunded: 0,
      withdrawn: 0,
    })),
  ];
}

const sumOf = (returns: readonly { readonly amount: Centavos }[]): Centavos =>
  sumCentavos(returns.map(({ amount }) => amount));

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
  return lives.flatMap(({ debtorId, record }) =>
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
      // What clears the last of a debt may be less than what was agreed on: a payment from before it came back meanwhile.
      const isWhole = ledger.principalOpen > 0 ? rest === settled : rest >= 0 && rest <= settled;
      const isNamed =
        status === 'agreed' || status === 'withdrawn' || isOwed === (status === 'open');
      const what = `${externalId}: ${principal} less ${gone} and ${settled} settled is not ${ledger.principalOpen}, ${status}`;
      return isWhole && isNamed ? [] : [{ debtorId, at: null, what }];
    }),
  );
}

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
