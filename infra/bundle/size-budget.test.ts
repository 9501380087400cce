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
  'api/api': 612,
  'debts/import-debts': 245,
  'debts/sort-cases': 163,
  'history/follow-history': 132,
  'listings/serve-listing': 135,
  'messages/record-delivery': 145,
  'messages/send-message': 217,
  'payments/apply-payment': 167,
  'payments/ask-gateways': 118,
  'payments/issue-charge': 138,
  'messages/receive-reply': 217,
  'payments/read-retorno': 182,
  'payments/receive-webhook': 113,
  // 190 of it draw boletos: fetched with the rest, and run only where one is drawn.
  'portal/portal': 378,
  'regua/gather-experience': 100,
  'regua/move-cases': 257,
  'regua/reconcile-schedules': 142,
  'regua/simulate-regua': 236,
  'regua/run-step': 151,
  'reports/snapshot-portfolio': 120,
  'scores/snapshot-cases': 152,
  'scores/train-score': 158,
  'scores/watch-score': 153,
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
