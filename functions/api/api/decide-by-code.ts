import type * as z from 'zod';
import type { DebtDecisionResult } from '#events/api/debt-decisions.ts';
import { type WithdrawalObstacle, withdrawalObstacle } from '#shared/domain/debt/withdraw-debts.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { debtIdOf } from '#shared/domain/values/derive-ids.ts';
import type { CredorId, DebtId, DebtorId } from '#shared/domain/values/ids.ts';
import { codeRef } from '#shared/table/import-rows.ts';
import { findRefs } from '#shared/table/refs.ts';
import type { ApiDeps } from './api-deps.ts';
import { recordDecision } from './record-decision.ts';
import type { Call } from './route.ts';

type Result = z.input<typeof DebtDecisionResult>['results'][number];
type Decide = (
  record: RegisteredRecord,
  debtIds: readonly DebtId[],
) => { readonly facts: readonly Fact[]; readonly refused: ReadonlyMap<DebtId, string> };

/** Few enough for one transaction with the charges that go with them. */
const DEBTS_AT_ONCE = 20;
const UNKNOWN = 'código desconhecido deste credor; confira se a dívida foi importada';

/** Decides about debts of a credor by the credor's own codes, person by person. Repeating it changes nothing. */
export async function decideByCode(
  deps: ApiDeps,
  call: Call,
  { credorId, codes }: { readonly credorId: CredorId; readonly codes: readonly string[] },
  decide: Decide,
): Promise<readonly Result[]> {
  const distinct = [...new Set(codes)];
  const refs = await findRefs(
    deps.table,
    'debt',
    distinct.map((code) => codeRef(credorId, code)),
  );
  const people = Map.groupBy(distinct, (code) => refs.get(codeRef(credorId, code))?.debtorId);
  const results = new Map<string, Result>();
  for (const [debtorId, own] of people) {
    if (debtorId === undefined) {
      for (const code of own) results.set(code, { code, outcome: 'refused', reason: UNKNOWN });
      continue;
    }
    for (let from = 0; from < own.length; from += DEBTS_AT_ONCE) {
      const some = own.slice(from, from + DEBTS_AT_ONCE);
      for (const result of await decideOne(deps, call, { debtorId, credorId, codes: some }, decide))
        results.set(result.code, result);
    }
  }
  return codes.flatMap((code) => results.get(code) ?? []);
}

async function decideOne(
  deps: ApiDeps,
  call: Call,
  own: {
    readonly debtorId: DebtorId;
    readonly credorId: CredorId;
    readonly codes: readonly string[];
  },
  decide: Decide,
): Promise<readonly Result[]> {
  const byDebt = new Map(own.codes.map((code) => [debtIdOf(own.credorId, code), code]));
  let results: readonly Result[] = [];
  await recordDecision(deps, call, own.debtorId, (record) => {
    const { facts, refused } = decide(record, [...byDebt.keys()]);
    const changed = new Set(facts.flatMap((fact) => ('debtId' in fact ? [fact.debtId] : [])));
    results = [...byDebt].map(([debtId, code]) => {
      const reason = refused.get(debtId);
      if (reason !== undefined) return { code, outcome: 'refused', reason };
      return { code, outcome: changed.has(debtId) ? 'done' : 'unchanged' };
    });
    return { facts };
  });
  return results;
}

const OBSTACLES: Readonly<Record<WithdrawalObstacle, string>> = {
  'in-agreement': 'a dívida está em um acordo de pé; cancele o acordo antes',
  instalment: 'é a parcela de um acordo; cancele o acordo',
  settled: 'a dívida já está quitada',
  unknown: UNKNOWN,
};

/** Which of these debts cannot be taken back, and why, in pt-BR. */
export function refusedWithdrawals(
  { debts }: RegisteredRecord,
  debtIds: readonly DebtId[],
): ReadonlyMap<DebtId, string> {
  return new Map(
    debtIds.flatMap((debtId) => {
      const debt = debts.find((known) => known.debtId === debtId);
      const obstacle = withdrawalObstacle(debt);
      return obstacle === null ? [] : [[debtId, OBSTACLES[obstacle]] as const];
    }),
  );
}
