import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import { cannotBind } from '#shared/domain/debtor/flag.ts';
import { documentInDoubt } from '#shared/domain/debtor/join.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { isPrescribed } from '#shared/domain/gate/prescription.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';

/** Why nobody may be asked to pay a debt, in pt-BR; completes "porque". */
export const CHARGE_OBSTACLES = {
  'not-owed': 'nada dela está em aberto',
  'taken-back': 'o credor a retirou da cobrança',
  'in-agreement': 'ela está em um acordo, e só as parcelas dele são cobradas',
  prescribed: 'ela prescreveu: pode ser paga, mas não cobrada',
  disputed: 'a cobrança está em contestação',
  'protected-person': 'a pessoa faleceu, é menor de idade ou tem uma ordem judicial',
  'document-in-doubt':
    'não é certo que o documento do cadastro seja o da pessoa, e o boleto apareceria no banco de quem o tem (DDA)',
} as const;
export type ChargeObstacle = keyof typeof CHARGE_OBSTACLES;

/** What keeps a debt from every charge, also from one that the debtor asks for. @param on the debtor's own day */
export function obstacleOf(
  debt: Debt,
  policy: Pick<ContactPolicy, 'prescription'>,
  on: LocalDate,
): ChargeObstacle | null {
  switch (debt.status) {
    case 'open':
      return isPrescribed(debt, policy, on) ? 'prescribed' : null;
    case 'agreed':
      return 'in-agreement';
    case 'settled':
      return 'not-owed';
    case 'withdrawn':
      return debt.because === undefined ? 'not-owed' : 'taken-back';
  }
}

/** The person with the debts alone that a charge may be of. */
export const chargeable = (
  record: RegisteredRecord,
  policy: Pick<ContactPolicy, 'prescription'>,
  on: LocalDate,
): RegisteredRecord => ({
  ...record,
  debts: record.debts.filter((debt) => obstacleOf(debt, policy, on) === null),
});

/** What besides keeps the creditor from asking; whoever contests, or pays for somebody who died, may ask for a charge themselves. */
export function obstacleToAsking(
  record: RegisteredRecord,
  credorId: CredorId,
): Extract<ChargeObstacle, 'disputed' | 'protected-person' | 'document-in-doubt'> | null {
  if (cannotBind(record.debtor)) return 'protected-person';
  if (documentInDoubt(record.debtor)) return 'document-in-doubt';
  return caseOf(record, credorId)?.status === 'disputed' ? 'disputed' : null;
}
