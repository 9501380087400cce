import { expect, test } from 'vitest';
import { callsInCode } from './calls-in-code.ts';

test('calls to AWS, uploads in parts and plain HTTP are seen, each in the functions that make them', async () => {
  const calls = await callsInCode();
  for (const call of [
    'messages/send-message → ses POST',
    'debts/import-debts → s3 POST',
    'history/deliver-hooks → gateway POST',
    'listings/serve-listing → gateway DELETE',
    'payments/issue-charge → gateway PUT',
  ]) {
    expect(calls).toContain(call);
  }
});

test('what a function leaves out of a file that it shares, what is only signed, and words that are no methods are no calls', async () => {
  const calls = await callsInCode();
  expect(calls).not.toContain('regua/simulate-regua → dynamodb TransactWriteItems');
  expect(calls).not.toContain('history/follow-history → gateway DELETE');
});
