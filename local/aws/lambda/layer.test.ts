import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { jsonResponse } from '../wire.ts';
import { FunctionCrash } from './function-crash.ts';
import { createFunctionLogs } from './function-logs.ts';
import { REAL_TIMERS } from './hurried-timers.ts';
import { loadHandler } from './sandbox.ts';
import { createSeededRandom } from './seeded-random.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'regua-layer-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, source: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, source);
  return file;
}

const layer = write(
  'layer.js',
  `
  let loads = 0;
  const { answer } = require('embedded-aws');
  const http = require('node:http');
  exports.modules = { surroundings: {
    load: () => ++loads,
    look: async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      console.log('looked');
      return {
        now: Date.now(), made: new Date().getTime(), table: process.env.TABLE_NAME,
        chance: Math.random(), id: crypto.randomUUID(), bytes: require('node:crypto').randomBytes(2).toString('hex'),
      };
    },
    ask: async () => (await answer('gateway.example', { body: Buffer.from('') })).status,
    fetch: async () => (await fetch('https://gateway.example/')).status,
    request: () => new Promise((resolve) => http.get('http://gateway.example/', (answered) => resolve(answered.statusCode))),
  } };
`,
);
const file = write(
  'handler.js',
  `
  const shared = require('surroundings');
  const table = process.env.TABLE_NAME;
  let calls = 0;
  exports.handler = async (what) => what === 'count' ? [table, ++calls] : shared[what]();
`,
);

const logs = createFunctionLogs();
function start(functionName: string, now: number, host = async () => jsonResponse(200, {})) {
  const crashes: FunctionCrash[] = [];
  const handler = loadHandler({
    file,
    layer,
    functionName,
    environment: { TABLE_NAME: functionName },
    now: () => now,
    hosts: (name) => (name === 'gateway.example' ? host : undefined),
    logs,
    random: createSeededRandom(functionName),
    timers: REAL_TIMERS,
    onCrash: (crash) => crashes.push(crash),
  });
  return { crashes, ask: async (what: string) => handler(what, {}) };
}

test('two functions that run at once in shared code each see their own time, variables, chance and output', async () => {
  const [one, other] = [start('one', 1), start('other', 2)];
  const seen = await Promise.all([one.ask('look'), other.ask('look')]);

  expect(seen).toMatchObject([
    { now: 1, made: 1, table: 'one' },
    { now: 2, made: 2, table: 'other' },
  ]);
  const again = await start('one', 1).ask('look');
  expect(again).toEqual(seen[0]);
  expect([logs.lines('one'), logs.lines('other')]).toEqual([['looked', 'looked'], ['looked']]);
});

test('shared code is loaded once; what a handler keeps is new in each environment', async () => {
  const [one, other] = [start('one', 1), start('other', 2)];
  await one.ask('count');
  expect([await one.ask('count'), await other.ask('count')]).toEqual([
    ['one', 2],
    ['other', 1],
  ]);
  const loads = [await one.ask('load'), await other.ask('load')].map(Number);
  expect((loads[1] ?? 0) - (loads[0] ?? 0)).toBe(1);
});

test.each(['ask', 'fetch', 'request'])(
  'shared code reaches embedded hosts, and dies where its function crashes: %s',
  async (how) => {
    expect(await start('one', 1).ask(how)).toBe(200);

    const crashing = start('other', 2, async () => Promise.reject(new FunctionCrash()));
    const settled = await Promise.race([
      crashing.ask(how),
      new Promise((resolve) => setTimeout(resolve, 50, 'never')),
    ]);
    expect([settled, crashing.crashes.length]).toEqual(['never', 1]);
  },
);
