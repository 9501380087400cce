import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { DEFAULT_CARTEIRAS } from '#shared/domain/carteira/default-carteiras.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { Table } from '#shared/table/table.ts';
import { aCredor, putCredor } from './credores.ts';
import { putRules } from './put-rules.ts';
import { AURORA, instant } from './records.ts';

const DOCUMENT_KEY = 'chave-de-teste';

/** Everything that an import of Loja Aurora needs, over a table in which its documents are published. */
export async function importWorld(table: Table, now = instant('2026-03-20T15:00:00.000Z')) {
  await putCredor(table, aCredor());
  await putRules(table);
  await publishConfig(table, 'carteiras', AURORA, DEFAULT_CARTEIRAS, {
    expected: 0,
    by: 'user:ana',
    at: instant('2026-03-01T12:00:00.000Z'),
  });
  const config = cachedConfig(table, () => 0);
  return {
    table,
    documentKey: DOCUMENT_KEY,
    planRulesOf: (record: Parameters<typeof readPlanRules>[1]) => readPlanRules(config, record),
    now: (): Instant => now,
    debtorOf: (taxId: string) => debtorIdOf(taxId, DOCUMENT_KEY),
    /** Everything in the table, to compare before and after. */
    async items(): Promise<readonly Record<string, unknown>[]> {
      const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
      return Items.toSorted((a, b) =>
        `${String(a['pk'])} ${String(a['sk'])}` < `${String(b['pk'])} ${String(b['sk'])}` ? -1 : 1,
      );
    },
  };
}
