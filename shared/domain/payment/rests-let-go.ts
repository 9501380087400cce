import { type LetGo, stands } from '#shared/domain/agreement/agreement.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import { lessLedger } from '#shared/domain/debt/ledger.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';

/** What the team let go of agreements that stand with a credor, in the order in which it did. */
export const restsLetGo = ({ agreements }: DebtorRecord, credorId: CredorId): readonly LetGo[] =>
  agreements
    .filter(stands)
    .filter((known) => known.credorId === credorId)
    .flatMap(({ letGo = [] }) => letGo)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));

/** The debts without what was let go of them. */
export const withoutRest = (debts: readonly Debt[], { parts }: LetGo): readonly Debt[] =>
  debts.map((debt) => {
    const part = parts.find(({ debtId }) => debtId === debt.debtId);
    return part ? { ...debt, ledger: lessLedger(debt.ledger, part.ledger) } : debt;
  });
