import { requestCharge } from '#shared/domain/charge/request-charge.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { debtIdOf } from '#shared/domain/values/derive-ids.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { codeRef } from '#shared/table/import-rows.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { findRef } from '#shared/table/refs.ts';
import type { Table } from '#shared/table/table.ts';
import { putWaiting } from '#shared/table/waiting-boletos.ts';
import { API_NOON } from './api-world.ts';
import { AURORA } from './records.ts';

/** Whose debt this is at Aurora. */
export async function whose(table: Table, contrato: string): Promise<DebtorId> {
  const ref = await findRef(table, 'debt', codeRef(AURORA, contrato));
  if (!ref) throw new Error(`${contrato} is nobody's`);
  return ref.debtorId;
}

/** Whoever owes it has asked for a boleto of the credor's own bank, at noon. */
export async function asksForBoleto(table: Table, contrato: string): Promise<void> {
  const debtorId = await whose(table, contrato);
  const { outcome } = await changeDebtor(
    table,
    debtorId,
    { actor: 'portal', cause: contrato, at: API_NOON },
    ({ record }) => {
      if (!isRegistered(record)) throw new Error('nobody');
      const debtIds = [debtIdOf(AURORA, contrato)];
      const wish = { credorId: AURORA, kind: 'boleto', bankDays: 5, debtIds } as const;
      const asked = requestCharge(record, { ...wish, now: API_NOON, rules: RULES_WITHOUT_SERIES });
      if (asked.outcome !== 'requested') throw new Error(asked.outcome);
      return { outcome: asked.chargeId, decision: { facts: [asked.fact], refs: [asked.ref] } };
    },
  );
  const { record } = await loadDebtor(table, debtorId);
  const chargeId = record.charges.find((known) => known.chargeId === outcome)?.chargeId;
  if (chargeId) await putWaiting(table, { credorId: AURORA, chargeId, debtorId, since: API_NOON });
}
