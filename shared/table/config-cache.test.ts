import { expect, test } from 'vitest';
import * as z from 'zod';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { cachedConfig } from './config-cache.ts';
import { publishConfig } from './config-documents.ts';

const MINUTE_MS = 60_000;
const at = instantAt(Date.parse('2026-03-02T12:00:00.000Z'));

async function library() {
  const { client, tableName } = await createTestTable();
  let requests = 0;
  let isBroken = false;
  client.middlewareStack.add(
    (next) => (args) => {
      requests += 1;
      if (!isBroken) return next(args);
      isBroken = false;
      throw new Error('the line broke');
    },
    { step: 'initialize' },
  );
  const table = { client, name: tableName };
  const publish = (steps: number, expected: number) =>
    publishConfig(table, 'regua', 'padrao', { steps }, { expected, by: 'test', at });
  await publish(8, 0);
  let now = 0;
  let parsed = 0;
  const Regua = z.object({ steps: z.int().refine(() => (parsed += 1) > 0) });
  const config = cachedConfig(table, () => now);
  return {
    publish,
    pass: (ms: number) => void (now += ms),
    parsed: () => parsed,
    requests: () => requests,
    breakNext: () => void (isBroken = true),
    publishOther: (expected = 0) =>
      publishConfig(table, 'regua', 'outra', { steps: 3 }, { expected, by: 'test', at }),
    publishAnotherKind: () =>
      publishConfig(table, 'experience', 'loja', {}, { expected: 0, by: 'test', at }),
    find: () => config.find(Regua, 'regua', 'outra'),
    steps: async (version?: number) =>
      (await config.read(Regua, 'regua', 'padrao', version)).document.steps,
    as: <T>(schema: z.ZodType<T>) => config.read(schema, 'regua', 'padrao'),
  };
}

test('a régua that was just read serves the next debtors without reading or checking it again', async () => {
  const { steps, parsed, publish, pass } = await library();
  await steps();
  await publish(9, 1);
  pass(MINUTE_MS - 1);

  expect([await steps(), parsed()]).toEqual([8, 1]);
});

test('a régua published meanwhile serves after a minute, and the pinned one for ever', async () => {
  const { steps, publish, pass } = await library();
  await steps();
  await steps(1);
  await publish(9, 1);
  pass(MINUTE_MS);

  expect([await steps(), await steps(1)]).toEqual([9, 8]);
});

test('while nothing is published, one request a minute says so of all documents together', async () => {
  const { steps, parsed, pass, requests } = await library();
  await steps();
  const before = requests();
  pass(MINUTE_MS);

  await Promise.all([steps(), steps(), steps()]);
  expect([requests() - before, parsed()]).toEqual([1, 1]);
});

test('what is learnt every day of each credor leaves the réguas in memory', async () => {
  const { steps, parsed, pass, requests, publishAnotherKind } = await library();
  await steps();
  await publishAnotherKind();
  const before = requests();
  pass(MINUTE_MS);

  await steps();
  expect([requests() - before, parsed()]).toEqual([1, 1]);
});

test('a document that came while nobody knew of it is found after a minute', async () => {
  const { find, publishOther, pass } = await library();
  expect(await find()).toBeNull();
  await publishOther();
  pass(MINUTE_MS - 1);
  expect(await find()).toBeNull();
  pass(1);

  expect(await find()).toMatchObject({ version: 1 });
});

test('what many parts of a decision want at one moment is one question, each document once', async () => {
  const { steps, find, pass, requests, publishOther } = await library();
  await publishOther();
  await steps();
  await publishOther(1);
  pass(MINUTE_MS);
  const before = requests();

  await Promise.all([steps(), find(), steps()]);
  expect(requests() - before).toBe(2);
});

test('a new edition that left a régua as it was does not have it checked again', async () => {
  const { steps, parsed, pass, publishOther } = await library();
  await steps();
  await publishOther();
  pass(MINUTE_MS);

  expect([await steps(), parsed()]).toEqual([8, 1]);
});

test('documents that could not be read are asked for again at once', async () => {
  const { steps, find, breakNext } = await library();
  await steps();
  breakNext();

  await expect(Promise.all([find(), steps(1)])).rejects.toThrow('the line broke');
  expect([await find(), await steps(1)]).toEqual([null, 8]);
});

test('a question that was not answered is asked again at once', async () => {
  const { steps, pass, breakNext } = await library();
  await steps();
  pass(MINUTE_MS);
  breakNext();

  await expect(steps()).rejects.toThrow('the line broke');
  expect(await steps()).toBe(8);
});

test('what was read as one thing is not taken for another', async () => {
  const { steps, as } = await library();
  await steps();

  await expect(as(z.object({ text: z.string() }))).rejects.toThrow(z.ZodError);
});

test('a document that nobody published is named', async () => {
  const { steps } = await library();

  await expect(steps(7)).rejects.toThrow('There is no regua "padrao" (7). Publish it first.');
});
