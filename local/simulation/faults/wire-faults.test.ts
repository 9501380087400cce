import { expect, test } from 'vitest';
import { FunctionCrash } from '#local/aws/lambda/function-crash.ts';
import { readBody, textOf, type WireRequest, type WireResponse } from '#local/aws/wire.ts';
import { diceOf } from '#shared/domain/values/dice.ts';
import { CrashCoverage } from './crash-coverage.ts';
import type { FaultKind } from './fault-kind.ts';
import { wireFaults } from './wire-faults.ts';

const aws = (target: string, body: object): WireRequest => ({
  method: 'POST',
  path: '/',
  query: new URLSearchParams(),
  headers: {
    authorization: `AWS4-HMAC-SHA256 Credential=x/20261124/sa-east-1/${target.startsWith('AmazonSQS') ? 'sqs' : 'dynamodb'}/aws4_request`,
    'x-amz-target': target,
  },
  body: Buffer.from(JSON.stringify(body)),
});
const WRITE = aws('DynamoDB_20120810.TransactWriteItems', {
  TransactItems: [{ Put: { Item: { pk: { S: 'D#x' } } } }],
});
const READ = aws('DynamoDB_20120810.Query', { Key: { pk: { S: 'D#x' } } });
const BATCH = aws('AmazonSQS.SendMessageBatch', {
  QueueUrl: 'http://localhost/0/messages',
  Entries: [{ Id: 'a' }, { Id: 'b' }],
});

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** What a function hears of a call, what was done before it heard, and what is noted, where one kind of fault strikes all the time. */
async function called(kind: FaultKind | null, request: WireRequest, seed = 1) {
  const done: string[] = [];
  const noted: FaultKind[] = [];
  const draw = {
    dice: diceOf(seed),
    strikes: (one: FaultKind) => one === kind,
    isOn: (one: FaultKind) => one === kind,
    note: (one: FaultKind) => void noted.push(one),
  };
  const next = async (asked: WireRequest): Promise<WireResponse> => {
    done.push(`the call: ${textOf(asked).match(/"Id"/g)?.length ?? 0} messages`);
    return { status: 200, headers: {}, body: Buffer.from('{"Successful":[]}') };
  };
  const note = (what: string) => async () => {
    done.push(what);
    return true;
  };
  const wire = wireFaults(draw, new CrashCoverage(diceOf(2)));
  const heard = await wire(request, next, 'regua/run-step', note('again'), note('meanwhile')).then(
    async ({ status, body }) => `${status} ${String(await readBody(body))}`,
    (error: unknown) => (error instanceof Error ? error.name : ''),
  );
  return { heard, done: done.map((what) => what.replace(/: 0 messages$/, '')), noted };
}

test.each<[FaultKind | null, string, WireRequest, RegExp, readonly string[]]>([
  [null, 'nothing strikes', WRITE, /^200 /, ['the call']],
  ['error-before', 'nothing was done', WRITE, /^(Error|500 .*)/, []],
  ['error-after', 'it was done', WRITE, /^(Error|500 .*)/, ['the call']],
  ['throttle', 'nothing was done', WRITE, /^400 .*ThrottlingException/, []],
  ['conflict', 'no item was written', WRITE, /^400 .*TransactionConflict/, []],
  ['partial', 'the last message was not taken', BATCH, /Failed.*"b"/, ['the call: 1 messages']],
  ['overtaken', 'another run went before', WRITE, /^200 /, ['again', 'the call']],
  ['crossed', 'another message went before', WRITE, /^200 /, ['meanwhile', 'the call']],
])('%s: %s', async (kind, _, request, heard, done) => {
  const told = await called(kind, request);
  expect(told.heard).toMatch(heard);
  expect(told.done).toEqual(done);
  expect(told.noted).toEqual(kind === null ? [] : [kind]);
});

test.each<[FaultKind, WireRequest]>([
  ['conflict', READ],
  ['partial', READ],
  ['overtaken', READ],
  ['crossed', READ],
])('%s does not strike a read, and is not said to have', async (kind, request) => {
  expect(await called(kind, request)).toEqual({
    heard: expect.stringMatching(/^200 /),
    done: ['the call'],
    noted: [],
  });
});

test('who waits in vain does not know whether the call was done', async () => {
  const told = await Promise.all(SEEDS.map((seed) => called('timeout', WRITE, seed)));
  expect(new Set(told.map(({ heard }) => heard))).toEqual(new Set(['TimeoutError']));
  expect(new Set(told.map(({ done }) => done.length))).toEqual(new Set([0, 1]));
});

test('a function dies on either side of a call site within so many calls, and most often it does not', async () => {
  const coverage = new CrashCoverage(diceOf(3));
  let done = 0;
  const draw = { dice: diceOf(1), strikes: () => false, isOn: () => true, note: () => {} };
  const wire = wireFaults(draw, coverage);
  const next = async (): Promise<WireResponse> => {
    done += 1;
    return { status: 200, headers: {}, body: Buffer.from('{}') };
  };
  const no = async () => false;
  const ends: unknown[] = [];
  for (let call = 0; call < 120; call++)
    ends.push(await wire(READ, next, 'regua/run-step', no, no).catch((error: unknown) => error));
  const died = ends.filter((end) => end instanceof FunctionCrash).length;
  const [site] = [...coverage.sites.values()];
  expect(site).toMatchObject({ calls: 120, before: expect.any(Number), after: expect.any(Number) });
  expect(Math.min(site?.before ?? 0, site?.after ?? 0)).toBeGreaterThan(0);
  expect(done).toBe(120 - (site?.before ?? 0));
  expect(died).toBe((site?.before ?? 0) + (site?.after ?? 0));
  expect(died).toBeLessThan(10);
});
