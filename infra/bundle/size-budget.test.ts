import { gzipSync } from 'node:zlib';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import type { FunctionName } from '../topology.ts';
import { ALL_FUNCTIONS, BUNDLES } from './build.ts';

/**
 * Thousands of bytes that each bundle may have, gzipped as Lambda fetches it: what it has, and a little room. A
 * function that grows beyond it starts slower for every debtor, so let it grow only on purpose. The API and the portal
 * carry what draws an agreement's term, some 195, which is fetched with them but only run when a term is drawn. Whatever
 * reckons late charges carries the own days of the states, some 2, and whatever plans an alarm the conditions of steps, up to 4.
 */
const BUDGETS: Readonly<Record<FunctionName, number>> = {
  'api/api': 788,
  'debts/import-debts': 294,
  'debts/look-up-contacts': 177,
  'debts/sort-cases': 172,
  'history/deliver-hooks': 500,
  'history/follow-history': 139,
  'listings/serve-listing': 159,
  'messages/record-delivery': 168,
  'messages/send-message': 246,
  'payments/apply-payment': 200,
  'payments/ask-gateways': 126,
  'payments/issue-charge': 152,
  'messages/receive-reply': 254,
  'payments/read-retorno': 192,
  'payments/receive-webhook': 122,
  // 190 of it draw boletos: fetched with the rest, and run only where one is drawn.
  'portal/portal': 415,
  'regua/gather-experience': 108,
  'regua/move-cases': 265,
  'regua/reconcile-schedules': 167,
  'regua/simulate-regua': 269,
  'regua/run-step': 178,
  'reports/snapshot-portfolio': 128,
  'scores/snapshot-cases': 171,
  'scores/train-score': 171,
  'scores/watch-score': 167,
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
