import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import { type LocalDate, localDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, centavos, sumCentavos } from '#shared/domain/values/money.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

/** The laws of agreements that owe again, each broken once. */
export const REOPENED_BREACHES: readonly BreachExample[] = [
  [
    'an agreement that was kept and owes again waits for somebody of the team',
    'nobody is asked to look at it',
    (the) => {
      const { agreementId, credorId } = the.agreed();
      return the.afterwards(the.agreed(), {
        type: 'agreement-reopened',
        agreementId,
        credorId,
        ledgers: [],
      });
    },
    /owes again, and no task/,
  ],
  [
    'nobody is late by the creditor’s own refund',
    'somebody is to pay what went back on the same day',
    (the) => the.afterwards(the.agreed(), toldOfRefund(the, '2026-01-01')),
    /is to be paid in haste/,
  ],
  [
    'nobody is late by the creditor’s own refund',
    'a debt that was paid goes back, and nobody says why it is owed',
    (the) => the.afterwards(...paidAndGivenBack(the)),
    /which the creditor gave back, is due on/,
  ],
  [
    'nobody is late by the creditor’s own refund',
    'money goes back while the debt was taken back, and it returns as late as ever',
    (the) => the.afterwards(...givenBackMeanwhile(the)),
    /of which money went back meanwhile, is due on/,
  ],
  [
    'nobody is late by the creditor’s own refund',
    'money goes back while the debt was taken back, and nobody says so when it returns',
    (the) => the.afterwards(...givenBackMeanwhile(the, localDate('2036-01-01'))),
    /of which money went back meanwhile, is missing/,
  ],
  [
    'whoever is told of a refund is told all that is missing because of it',
    'somebody is told of more of a debt than went back',
    (the) => {
      const { credorId, debtId } = the.debt();
      const returned = centavos(100);
      const parts = [{ debtId, amount: returned, payBy: localDate('2036-01-01') }];
      const told = { type: 'debts-owe-again', credorId, by: 'refund', returned, parts } as const;
      return the.afterwards(...paidAndGivenBack(the), told);
    },
    /misses .* more, and 100 are told/,
  ],
  [
    'whoever is told of a refund is told all that is missing because of it',
    'somebody is told of more than went back',
    (the) => the.afterwards(the.agreed(), toldOfRefund(the, '2036-01-01')),
    /are told/,
  ],
  [
    'what a gestor let go is never owed again',
    'a centavo of it stays owed',
    (the) => the.afterwards(the.agreed(), letGoBut(the, 1)),
    /owes what is let go/,
  ],
  [
    'what a gestor let go is never owed again',
    'the agreement ends and its debts come back whole',
    (the) => {
      const { agreementId, credorId, debts } = the.agreed();
      const ledgers = debts.map(({ debtId, ledger }) => ({ debtId, ledger }));
      return the.afterwards(the.agreed(), letGoBut(the, 0), {
        type: 'agreement-cancelled',
        agreementId,
        credorId,
        because: 'operator',
        ledgers,
        restated: [],
      });
    },
    /owes again what was let go/,
  ],
];

/** All of the agreement is let go, but for so many centavos of it. */
function letGoBut(the: Tampering, left: number): FactOf<'agreement-rest-let-go'> {
  const { agreementId, credorId, instalments } = the.agreed();
  const owing = (debtId: DebtId, principalOpen: Centavos) => {
    const rest = { fineOpen: centavos(0), fineCharged: false, interestOpen: centavos(0) };
    return { debtId, ledger: { principalOpen, ...rest, accruedThrough: null } };
  };
  const parts = instalments.map(({ debtId, amount }) => owing(debtId, amount));
  const ledgers = instalments.map(({ debtId }) => owing(debtId, centavos(left)));
  const amount = sumCentavos(instalments.map((part) => part.amount));
  return { type: 'agreement-rest-let-go', agreementId, credorId, amount, parts, ledgers };
}

/** That R$ 1,00 of the agreement went back, and may be paid again until that day. */
function toldOfRefund(the: Tampering, payBy: string): FactOf<'agreement-owes-again'> {
  const { agreementId, credorId, instalments } = the.agreed();
  const [part] = instalments;
  if (!part) throw new Error('nothing was agreed');
  const returned = centavos(100);
  const parts = [{ debtId: part.debtId, amount: returned, payBy: localDate(payBy) }];
  return { type: 'agreement-owes-again', agreementId, credorId, by: 'refund', returned, parts };
}

/** Today somebody pays the debt of the examples, whatever it costs, and all of that goes back. */
function paidAndGivenBack(
  the: Tampering,
): readonly [FactOf<'payment-applied'>, FactOf<'payment-refunded'>] {
  const { credorId, principal } = the.debt();
  const paymentId = paymentIdOf('sandbox', 'devolvido');
  const amount = centavos(3 * principal);
  const which = { paymentId, credorId, amount, ledgers: [] };
  const paidAt = instantAt(the.evidence.now - 60_000);
  const money = { gateway: 'sandbox', chargeId: null, paidAt, allocations: [], overpaid: amount };
  return [
    { type: 'payment-applied', ...which, ...money },
    { type: 'payment-refunded', ...which, refundId: 'D1' },
  ];
}

/** The same while the creditor had taken the debt back, which then returns, and falls due again on some day where one is named. */
function givenBackMeanwhile(the: Tampering, dueDate?: LocalDate): readonly Fact[] {
  const { credorId, debtId } = the.debt();
  const [paid, refunded] = paidAndGivenBack(the);
  const which = { credorId, debtId };
  const again = dueDate && { dueAgain: [{ debtId, dueDate }] };
  return [
    paid,
    { type: 'debt-withdrawn', ...which, because: 'absent' },
    { ...refunded, dueAgain: [{ debtId, dueDate: the.day() }] },
    { type: 'debt-returned', ...which, ...again },
  ];
}
