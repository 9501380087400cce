import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EmbeddedAws } from '../embedded-aws.ts';
import { deploySmall, TUESDAY_MORNING } from '../testing/small-deployment.ts';
import { readBody, type WireHandler } from '../wire.ts';
import { FunctionCrash } from './function-crash.ts';

const SOURCE = `
  import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
  const sqs = new SQSClient({});
  let calls = 0;
  const doings = {
    date: () => ({
      now: Date.now(), text: new Date().toISOString(), called: typeof Date(),
      given: new Date('2020-01-01T00:00:00Z').toISOString(), isDate: new Date() instanceof Date,
      global: globalThis.Date.now(), sub: new (class Day extends Date {})().getTime(),
    }),
    env: () => ({ table: process.env.TABLE_NAME, region: globalThis.process.env.AWS_REGION, home: process.env.HOME }),
    leak: () => { globalThis.leaked = true; return { here: globalThis.leaked } },
    chance: () => [Math.random(), crypto.randomUUID()],
    count: () => ++calls,
    log: () => { console.log(JSON.stringify({ at: new Date(), outcome: 'sent' })); console.log('plain'); process.stdout.write('{"_aws":{}}\\n'); },
    send: async ({ body }) => sqs.send(new SendMessageCommand({ QueueUrl: process.env.STEPS_QUEUE_URL, MessageBody: body })).then(() => 'sent'),
    fetch: async () => (await fetch('https://gateway.example/charges?a=1', { method: 'POST', body: 'x' })).json(),
    stray: () => { sqs.send(new SendMessageCommand({ QueueUrl: process.env.STEPS_QUEUE_URL, MessageBody: 'late' })); return 'left' },
    fail: () => { throw new TypeError('no debtor') },
    hang: () => new Promise(() => {}),
    remaining: (_, context) => context.getRemainingTimeInMillis() > 500 && context.awsRequestId.length === 36,
  };
  export const handler = async (event, context) => doings[event.what](event, context);
`;

const gateway: WireHandler = async ({ method, path, query, body }) => ({
  status: 201,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(
    JSON.stringify([method, path, query.get('a'), (await readBody(body)).toString()]),
  ),
});

const functions = { 'regua/doer': { source: SOURCE, triggers: [] } };
let aws: EmbeddedAws;
beforeAll(async () => {
  aws = await deploySmall(functions, { hosts: { 'gateway.example': gateway } });
});
afterAll(() => aws.close());

async function doing(what: string, more: object = {}) {
  const result = await aws.invoke('regua/doer', { what, ...more });
  return result.ok ? result.payload : result.error;
}

test('a function reads the movable clock, and only the present moment of it', async () => {
  expect(await doing('date')).toEqual({
    now: TUESDAY_MORNING,
    text: '2026-03-03T12:00:00.000Z',
    called: 'string',
    given: '2020-01-01T00:00:00.000Z',
    isDate: true,
    global: TUESDAY_MORNING,
    sub: TUESDAY_MORNING,
  });
});

test('a function has its own environment and a global object of its own', async () => {
  expect(await doing('env')).toEqual({ table: 'regua', region: 'sa-east-1' });
  expect(await doing('leak')).toEqual({ here: true });
  expect('leaked' in globalThis).toBe(false);
});

test('the same seed gives the same chance', async () => {
  const one = await deploySmall(functions, { seed: 'a' });
  const two = await deploySmall(functions, { seed: 'a' });
  const chance = async (of: EmbeddedAws) => of.invoke('regua/doer', { what: 'chance' });

  expect(await chance(one)).toEqual(await chance(two));
  expect(await chance(one)).toMatchObject({
    payload: [expect.any(Number), expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4/)],
  });
});

test('a warm environment keeps its state, a cold one starts again', async () => {
  await doing('count');
  const warm = await doing('count');
  aws.lambda.coolDown();

  expect([warm, await doing('count')]).toEqual([2, 1]);
});

test('whatever a function prints is in its log stream', async () => {
  await doing('log');

  const lines = aws.logs.lines('regua/doer');
  expect(lines).toContain('plain');
  expect(lines).toContain('{"_aws":{}}');
  expect(lines.find((line) => line.includes('"outcome":"sent"'))).toContain('2026-03-03T12:00:00');
});

test('the SDK reaches the embedded services without a socket', async () => {
  expect(await doing('send', { body: 'hello' })).toBe('sent');
  expect(aws.services.sqs.queue('steps').counts().visible).toBe(1);
});

test('fetch reaches an embedded host, with method, query and body', async () => {
  expect(await doing('fetch')).toEqual(['POST', '/charges', '1', 'x']);
});

test('a thrown error is a function error, and the function lives on', async () => {
  expect(await doing('fail')).toMatchObject({ errorType: 'TypeError', errorMessage: 'no debtor' });
  expect(await doing('remaining')).toBe(true);
});

test('a function that never answers is stopped at its timeout', async () => {
  expect(await doing('hang')).toMatchObject({
    errorMessage: 'Task timed out after 1.00 seconds',
  });
});

test('a function that dies at a call fails at once and starts cold again', async () => {
  const dying = await deploySmall(functions, {
    faults: {
      wire: async () => {
        throw new FunctionCrash();
      },
    },
  });
  await dying.invoke('regua/doer', { what: 'count' });

  const crashed = await dying.invoke('regua/doer', { what: 'send', body: 'lost' });

  expect(crashed).toMatchObject({ ok: false, error: { errorType: 'Runtime.ExitError' } });
  expect(await dying.invoke('regua/doer', { what: 'count' })).toMatchObject({ payload: 1 });
});

test('a function that dies by a call which it did not wait for is started anew when it is wanted again', async () => {
  const died = Promise.withResolvers<void>();
  let calls = 0;
  const dying = await deploySmall(functions, {
    faults: {
      wire: async (request, next) => {
        calls += 1;
        if (calls > 1) return next(request);
        died.resolve();
        throw new FunctionCrash();
      },
    },
  });
  expect(await dying.invoke('regua/doer', { what: 'stray' })).toMatchObject({ payload: 'left' });
  await died.promise;
  await setImmediate();

  expect(await dying.invoke('regua/doer', { what: 'send', body: 'x' })).toMatchObject({ ok: true });
});

test('what a function does may be done by another run of it in between, from first to last, but not twice', async () => {
  const seen: boolean[] = [];
  const doubled = await deploySmall(functions, {
    faults: {
      wire: async (request, next, _functionName, again) => {
        seen.push(await again(() => true));
        return next(request);
      },
    },
  });

  expect(await doubled.invoke('regua/doer', { what: 'send', body: 'x' })).toMatchObject({
    ok: true,
  });

  expect(seen).toEqual([false, true]);
  expect(doubled.services.sqs.queue('steps').counts().visible).toBe(2);
});

test('a broken connection is retried by the SDK, and an answer that was lost makes two messages', async () => {
  let calls = 0;
  const flaky = await deploySmall(functions, {
    faults: {
      wire: async (request, next) => {
        calls += 1;
        const response = await next(request);
        if (calls === 1) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
        return response;
      },
    },
  });

  expect(await flaky.invoke('regua/doer', { what: 'send', body: 'x' })).toMatchObject({ ok: true });
  expect(flaky.services.sqs.queue('steps').counts().visible).toBe(2);
});
