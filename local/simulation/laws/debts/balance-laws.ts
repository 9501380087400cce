import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { type Centavos, sumCentavos } from '#shared/domain/values/money.ts';

/** What holds of what is left of debts, and of the cases that they make. */
export const BALANCE_LAWS: readonly Law[] = [
  {
    name: 'what a debt ever owed is what was paid of it, what was let go and what is open',
    breaches: balancesThatDiffer,
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
