import { expect, test } from 'vitest';
import { failedItems } from './batch-item-failures.ts';

const IDS = ['a', 'b', 'c'];
const report = (...itemIdentifiers: readonly unknown[]) => ({
  batchItemFailures: itemIdentifiers.map((itemIdentifier) => ({ itemIdentifier })),
});

test.each([
  ['no answer', null],
  ['an answer without the list', {}],
  ['an empty list', report()],
  ['no list', { batchItemFailures: null }],
])('%s is a success', (_what, payload) => {
  expect([...failedItems(payload, IDS)]).toEqual([]);
});

test('what is reported has failed, and nothing else', () => {
  expect([...failedItems(report('c', 'a'), IDS)]).toEqual(['c', 'a']);
});

test.each([
  ['an empty id', report('')],
  ['no id', report(null)],
  ['a misspelt key', { batchItemFailures: [{ messageId: 'a' }] }],
  ['the id of another batch', report('a', 'z')],
])('%s fails the whole batch', (_what, payload) => {
  expect([...failedItems(payload, IDS)]).toEqual(IDS);
});
