import { joinsOf } from '#shared/domain/debtor/join.ts';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { withoutPrescribed } from '#shared/domain/gate/prescription.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { maskTaxId, TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { DebtorVisit } from './visit.ts';

/** What the person owes to the link's credor by another registration. */
export type OtherDebts = {
  /** Of its own page of debts. */
  readonly href: string;
  readonly maskedTaxId: string;
  readonly count: number;
  readonly total: Centavos;
};

/** What else the person owes to this credor, by the registrations that the credor joined. Nothing of whoever's data is gone. */
export async function otherDebts(
  { record, credor, deps, at, door, ownId }: DebtorVisit,
  rules: { readonly policy: ContactPolicy; readonly money: MoneyRules },
): Promise<readonly OtherDebts[]> {
  const { credorId } = credor;
  const loaded = await Promise.all(
    joinsOf(record.debtor, credorId).map(({ debtorId }) => loadDebtor(deps.table, debtorId)),
  );
  return loaded.flatMap(({ debtorId, record: other, profile }) => {
    if (!isRegistered(other) || !profile) return [];
    const today = localDateOf(at, other.debtor.zone);
    const askable = withoutPrescribed(other, rules.policy, today);
    const { debts, total } = caseDue(askable, credorId, today, rules.money);
    const taxId = TaxId.safeParse(profile.taxId);
    if (debts.length === 0 || !taxId.success) return [];
    const page = debtorId === ownId ? door : `${door}/outro/${debtorId}`;
    const href = `${page}/dividas`;
    return [{ href, maskedTaxId: maskTaxId(taxId.data), count: debts.length, total }];
  });
}
