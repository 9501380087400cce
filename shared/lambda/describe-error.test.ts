import assert from 'node:assert/strict';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { SNSServiceException } from '@aws-sdk/client-sns';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { OwnError } from '#shared/domain/values/own-error.ts';
import { describeError } from './describe-error.ts';

const CPF = '52998224725';

function caught(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return assert.fail('nothing was thrown');
}

const told = (error: unknown): string => JSON.stringify(describeError(error));

test('our own words are quoted', () => {
  expect(describeError(new OwnError('There is no regua "padrao" (3).'))).toMatchObject({
    error: 'OwnError',
    detail: 'There is no regua "padrao" (3).',
  });
  const broken = caught(() => assert(false, 'the state changes with every fact'));
  expect(describeError(broken)).toMatchObject({ detail: 'the state changes with every fact' });
});

test("a library's words are not, since they may repeat a document", () => {
  const unreadable = caught(() => JSON.parse(`Maria ${CPF}`));
  expect(String(unreadable)).toContain(CPF);
  expect(describeError(unreadable)).toMatchObject({ error: 'SyntaxError' });
  expect(told(unreadable)).not.toContain(CPF);
  expect(told(caught(() => assert.equal(CPF, 'x')))).not.toContain(CPF);
});

test('of data that does not fit, the fields and their faults are told, and no value', () => {
  const Row = z.object({
    amount: z.int(),
    byTaxId: z.record(z.string(), z.object({ due: z.iso.date() })),
  });
  const error = caught(() => Row.parse({ amount: CPF, byTaxId: { [CPF]: { due: 'Maria' } } }));

  expect(describeError(error)).toMatchObject({
    error: 'ZodError',
    detail: 'amount: invalid_type, byTaxId.*.due: invalid_format',
  });
});

test('of a refused write, the reasons and the request are told, and not the item', () => {
  const error = new TransactionCanceledException({
    message: `cancelled ${CPF}`,
    $metadata: { httpStatusCode: 400, requestId: 'R1' },
    CancellationReasons: [{ Code: 'None' }, { Code: 'ThrottlingError', Message: CPF }],
  });

  expect(describeError(error)).toMatchObject({
    detail: 'HTTP 400, AWS request R1, reasons None,ThrottlingError',
  });
  expect(told(error)).not.toContain(CPF);
});

test('of what a policy forbids, the action is told, and not on whom', () => {
  const error = new SNSServiceException({
    name: 'AuthorizationErrorException',
    $fault: 'client',
    $metadata: { httpStatusCode: 403, requestId: 'R2' },
    message:
      'User: arn:aws:sts::111122223333:assumed-role/r/f is not authorized to perform: SNS:Publish on resource: +5511987654321',
  });

  expect(describeError(error)).toMatchObject({
    detail: 'HTTP 403, AWS request R2, not allowed SNS:Publish',
  });
  expect(told(error)).not.toContain('5511987654321');
});

test('a cause is told after its effect', () => {
  const refused = Object.assign(new Error('connect 10.0.0.1'), { code: 'ECONNREFUSED' });
  const error = new OwnError('The gateway was not reached.', { cause: refused });

  expect(describeError(error)).toMatchObject({ cause: { error: 'Error', detail: 'ECONNREFUSED' } });
  expect(describeError('Maria')).toEqual({ error: 'unknown' });
});
