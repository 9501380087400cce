import {
  type ChargeObstacle,
  obstacleOf,
  obstacleToAsking,
} from '#shared/domain/charge/charge-obstacle.ts';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, sumCentavos } from '#shared/domain/values/money.ts';
import { isOrdered, type TituloOwner } from './register-titulo.ts';
import type { Titulo } from './titulo.ts';

export type OrderRefusal =
  | { readonly because: ChargeObstacle; readonly debtIds: readonly DebtId[] }
  | { readonly because: 'too-much'; readonly most: Centavos };

/**
 * Why the bank may not be asked for a boleto of these debts: what keeps one of them from being charged on its due date, or that
 * it asks for more than they cost on that day. Nothing for a boleto that is known already: it was registered while all was well.
 *
 * @param rules.today the debtor's own day
 */
export function whyNotOrdered(
  record: RegisteredRecord,
  titulo: Pick<Titulo, 'nossoNumero' | 'amount' | 'dueDate'>,
  owner: TituloOwner,
  rules: {
    readonly contactPolicy: Pick<ContactPolicy, 'prescription'>;
    readonly moneyRules: MoneyRules;
    readonly today: LocalDate;
  },
): readonly OrderRefusal[] {
  if (isOrdered(record, titulo, owner)) return [];
  const { credorId, debtIds } = owner;
  const toAsking = obstacleToAsking(record, credorId);
  if (toAsking) return [{ because: toAsking, debtIds }];
  const { contactPolicy, moneyRules, today } = rules;
  const on = titulo.dueDate > today ? titulo.dueDate : today;
  const asked = record.debts.filter(({ debtId }) => debtIds.includes(debtId));
  const refused = asked.flatMap((debt) => {
    const because = obstacleOf(debt, contactPolicy, on);
    return because ? [{ because, debtIds: [debt.debtId] }] : [];
  });
  if (refused.length > 0) return refused;
  const { debts } = caseDue({ ...record, debts: asked }, credorId, titulo.dueDate, moneyRules);
  const most = sumCentavos(debts.map(({ total }) => total));
  return titulo.amount > most ? [{ because: 'too-much', most }] : [];
}
