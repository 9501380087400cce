import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { SortingQueued } from '#events/sorting-queued.ts';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import { DEFAULT_ASSESSMENT } from './assessment.ts';
import { bucketOf } from '#shared/table/changed-items.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import {
  beginSorting,
  readSortingShards,
  type Sorting,
  sortingParts,
} from '#shared/table/sortings.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { putRules } from '#shared/testing/put-rules.ts';
import { AURORA, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import type { SortCasesDeps } from '#functions/debts/sort-cases/deps.ts';
import { sortCases } from '#functions/debts/sort-cases/sort-cases.ts';

/** Three days after Maria's due date. */
export const NOW = instant('2026-03-13T08:30:00.000Z');
export const place = (carteiraId: string) => ({ carteiraId, name: carteiraId, reguaId: 'padrao' });
export const LATE = Carteiras.parse({
  carteiras: [{ ...place('atrasados'), rule: { '>=': [{ var: 'daysLate' }, 2] } }],
  otherwise: place('resto'),
});
export const HERS = bucketOf(MARIA);
export const LOOK: Sorting = {
  credorId: AURORA,
  sortingId: '1773390600000-1',
  draft: JSON.stringify(LATE),
  startedBy: 'user:ana',
  startedAt: NOW,
};
export const SORTING = { ...LOOK, draft: null };
export const plenty = { count: 1, remainingMs: () => 900_000 };

/** A table with Maria in it, whom the carteiras of LATE put elsewhere, and what was queued. */
export async function sortingWorld() {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  await putRules(table);
  const config = cachedConfig(table, () => 0);
  const queued: SortingQueued[] = [];
  const deps: SortCasesDeps = {
    table,
    carteirasOf: async () => LATE,
    scoringRules: async () => DEFAULT_ASSESSMENT,
    planRulesOf: (record) => readPlanRules(config, record),
    liveRegua: (reguaId) => config.read(Regua, 'regua', reguaId),
    queueParts: async (parts) => void queued.push(...parts),
    now: () => NOW,
  };
  await putRecord(table, aRecord());
  return { table, deps, queued };
}

/** Sorts the whole book, part by part. @returns what became of each part */
export async function runSorting(deps: SortCasesDeps, sorting: Sorting) {
  await beginSorting(deps.table, sorting);
  for (const part of sortingParts(sorting)) await sortCases(part, deps, plenty);
  return readSortingShards(deps.table, sorting);
}
