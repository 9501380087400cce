import * as z from 'zod';
import type { DebtRow } from '#shared/domain/import/debt-row.ts';
import { decideRows, type RowsDecision } from '#shared/domain/import/decide-rows.ts';
import { groupRows } from '#shared/domain/import/group-rows.ts';
import type { CameAfter } from '#shared/domain/import/newer-file.ts';
import { RowOutcome, type RowResult } from '#shared/domain/import/row-result.ts';
import type {
  ImportTerms,
  KnownCode,
  KnownSince,
  RowsContext,
} from '#shared/domain/import/rows-context.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { preview } from '#shared/domain/history/preview.ts';
import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import { changedOverpayments } from '#shared/domain/payment/unreconciled.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import { planAlarm } from '#shared/domain/regua/plan-alarm.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { type CredorId, type DebtorId, ImportId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { addressItems } from './addresses.ts';
import { changeDebtor } from './change-debtor.ts';
import type { Decision, SideItem } from './decision.ts';
import { fitsTransaction } from './decision-size.ts';
import { inParallel } from './in-parallel.ts';
import { findRefs } from './refs.ts';
import type { Table } from './table.ts';
import { debtsToldSince } from './told-since.ts';
import { unreconciledItem } from './unreconciled.ts';

/** People written at the same time: enough to fill the round trips, few enough for one function's sockets. */
const PEOPLE_AT_ONCE = 20;

export type RowsImport = {
  readonly table: Table;
  readonly terms: ImportTerms;
  readonly importId: ImportId;
  /** The deployment's secret that turns a CPF into a debtor's id. */
  readonly documentKey: string;
  readonly planRulesOf: (record: DebtorRecord) => Promise<PlanRules>;
  readonly now: () => Instant;
  /** Of rows that are mended one by one: when their file began to be read, and what came in after it. */
  readonly mended?: { readonly startedAt: Instant; readonly cameAfter: CameAfter };
};

/** What the reference of a creditor's code says besides whose it is. */
const CodeTarget = z.object({
  importId: ImportId,
  row: z.coerce.number().int(),
  outcome: RowOutcome,
});

/**
 * Brings rows of one credor in, each person in a transaction of their own. May be repeated with the same rows: what is
 * in already stays, and each row has the result that it had.
 *
 * @returns the result of each row, by its number
 */
export async function importRows(
  rows: readonly DebtRow[],
  run: RowsImport,
): Promise<ReadonlyMap<number, RowResult>> {
  const { people, rejected } = groupRows(rows);
  const known = await knownCodes(rows, run);
  const results = new Map<number, RowResult>(rejected.map((result) => [result.row, result]));
  await inParallel(people, PEOPLE_AT_ONCE, async (decisions) => {
    for (const own of decisions) {
      for (const result of await importPerson(own, known, run)) results.set(result.row, result);
    }
  });
  return results;
}

async function importPerson(
  rows: readonly DebtRow[],
  known: ReadonlyMap<string, KnownCode>,
  run: RowsImport,
): Promise<readonly RowResult[]> {
  const { table, terms, importId, documentKey, planRulesOf, now } = run;
  const [first] = rows;
  if (first === undefined) return [];
  const debtorId = debtorIdOf(first.taxId, documentKey);
  const context = { actor: `import:${importId}`, cause: importId, at: now() };
  let results: readonly RowResult[] = [];
  const { outcome } = await changeDebtor(table, debtorId, context, async (loaded) => {
    const { record, profile } = loaded;
    const since = await knownSince(debtorId, run);
    const here = { debtorId, profile, importId, known, at: context.at };
    const rowsContext = { ...terms, ...here, ...(since && { since }) };
    const decided = decideRows(record, rows, rowsContext);
    results = decided.results;
    if (decided.facts.length === 0) return { outcome: 'unchanged', decision: null };
    const after = preview(record, decided.facts, rowsContext);
    const next = planAlarm(after, await planRulesOf(after), context.at);
    const waiting = isRegistered(record) ? changedOverpayments(record, after) : [];
    const items = [
      ...waiting.map(unreconciledItem),
      ...addressItems(debtorId, decided.contacts, documentKey),
    ];
    const decision = decisionOf(decided, next, rowsContext, items);
    return rows.length > 1 && !fitsTransaction(loaded, decision, after)
      ? { outcome: 'too-large', decision: null }
      : { outcome: 'imported', decision };
  });
  if (outcome !== 'too-large') return results;
  const half = Math.ceil(rows.length / 2);
  return [
    ...(await importPerson(rows.slice(0, half), known, run)),
    ...(await importPerson(rows.slice(half), known, run)),
  ];
}

async function knownSince(
  debtorId: DebtorId,
  { table, importId, mended }: RowsImport,
): Promise<KnownSince | null> {
  if (mended === undefined) return null;
  const debts = await debtsToldSince(table, debtorId, mended.startedAt, importId);
  return { file: mended.cameAfter, debts };
}

function decisionOf(
  { facts, profile, contacts, codes }: RowsDecision,
  next: NextAlarm,
  { credor: { credorId }, importId }: RowsContext,
  items: readonly SideItem[],
): Decision {
  return {
    facts,
    next,
    vault: { ...(profile && { profile }), contacts },
    items,
    refs: codes.map(({ externalId, row, outcome }) => ({
      kind: 'debt',
      external: codeRef(credorId, externalId),
      target: { credorId, importId, row: String(row), outcome },
    })),
  };
}

async function knownCodes(
  rows: readonly DebtRow[],
  { table, terms }: RowsImport,
): Promise<ReadonlyMap<string, KnownCode>> {
  const { credorId } = terms.credor;
  const codes = [...new Set(rows.map(({ externalId }) => externalId))];
  const refs = await findRefs(
    table,
    'debt',
    codes.map((code) => codeRef(credorId, code)),
  );
  const known = new Map<string, KnownCode>();
  for (const code of codes) {
    const ref = refs.get(codeRef(credorId, code));
    if (ref) known.set(code, { debtorId: ref.debtorId, ...CodeTarget.parse(ref.target) });
  }
  return known;
}

/** By which a credor's own code of a debt is found. */
export const codeRef = (credorId: CredorId, externalId: string): string =>
  `${credorId}#${externalId}`;
