import { gzipSync } from 'node:zlib';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import type { FunctionName } from '../topology.ts';
import { ALL_FUNCTIONS, BUNDLES } from './build.ts';

/**
 * Thousands of bytes that each bundle may have, gzipped as Lambda fetches it: what it has, and a little room. A
 * function that grows beyond it starts slower for every debtor, so let it grow only on purpose. The API and the portal
 * carry what draws an agreement's term, some 195, which is fetched with them but only run when a term is drawn.
 */
const BUDGETS: Readonly<Record<FunctionName, number>> = {
  'api/api': 684,
  'debts/import-debts': 249,
  'debts/look-up-contacts': 170,
  'debts/sort-cases': 167,
  'history/follow-history': 136,
  'listings/serve-listing': 139,
  'messages/record-delivery': 149,
  'messages/send-message': 221,
  'payments/apply-payment': 174,
  'payments/ask-gateways': 123,
  'payments/issue-charge': 142,
  'messages/receive-reply': 221,
  'payments/read-retorno': 186,
  'payments/receive-webhook': 119,
  // 190 of it draw boletos: fetched with the rest, and run only where one is drawn.
  'portal/portal': 386,
  'regua/gather-experience': 105,
  'regua/move-cases': 262,
  'regua/reconcile-schedules': 147,
  'regua/simulate-regua': 242,
  'regua/run-step': 155,
  'reports/snapshot-portfolio': 125,
  'scores/snapshot-cases': 156,
  'scores/train-score': 162,
  'scores/watch-score': 157,
};

test('no function is bigger than what its start may cost', async () => {
  const { outputFiles } = await build({ ...ALL_FUNCTIONS, sourcemap: false, write: false });
  const sizes = outputFiles.map(({ path: file, contents }) => ({
    name: path.relative(BUNDLES, path.dirname(file)),
    kilobytes: Math.ceil(gzipSync(contents, { level: 9 }).length / 1000),
  }));

  expect(sizes.map(({ name }) => name).toSorted()).toEqual(Object.keys(BUDGETS).toSorted());
  const budgets = new Map<string, number>(Object.entries(BUDGETS));
  expect(sizes.filter(({ name, kilobytes }) => kilobytes > (budgets.get(name) ?? 0))).toEqual([]);
});
