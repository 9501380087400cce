import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { now } from '#shared/lambda/clock.ts';
import { cronHandler } from '#shared/lambda/cron-handler.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { listConfigIds } from '#shared/table/config-documents.ts';
import { saveSnapshot } from '#shared/table/portfolio-snapshots.ts';
import { allCases } from '#shared/table/read-cases.ts';
import { openTable } from '#shared/table/table.ts';
import { SnapshotPortfolioEnv } from './env.ts';
import { snapshotPortfolio } from './snapshot-portfolio.ts';

const env = loadEnv(SnapshotPortfolioEnv);
const table = openTable(env.TABLE_NAME);

const deps = {
  credores: async () => (await listConfigIds(table, 'credor')).map((id) => CredorId.parse(id)),
  cases: (credorId: CredorId) => allCases(table, credorId),
  save: (snapshot: Parameters<typeof saveSnapshot>[1]) => saveSnapshot(table, snapshot),
};

export const handler = cronHandler(() => snapshotPortfolio(deps, localDateOf(now(), BOOK_ZONE)));
