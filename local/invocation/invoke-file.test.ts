import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld } from '#local/world.ts';
import { invokeFile } from './invoke-file.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../../events/examples');
const NOON = Date.parse('2026-03-20T15:00:00.000Z');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'regua-invoke-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const stepDue = path.join(EXAMPLES, 'step-due.json');
const invoke = (name: string, file?: string) =>
  invokeFile(name, file, path.join(folder, 'saved'), NOON);

test('a message of the examples is handled in a small new town, and the log says how', async () => {
  const { origin, result, lines } = await invoke('regua/run-step', stepDue);
  expect(origin).toBe('sample-town');
  expect(result).toMatchObject({ ok: true, payload: { batchItemFailures: [] } });
  expect(lines).toEqual([expect.stringContaining('"outcome":"stale"')]);
});

test('what the local run saved is where it happens, and stays as it was', async () => {
  const dataDir = path.join(folder, 'saved');
  const saved = await createWorld({ startAt: NOON, dataDir });
  await saved.save();
  saved.aws.close();
  const { origin, result } = await invoke('reports/snapshot-portfolio');
  expect(origin).toBe('saved');
  expect(result.ok).toBe(true);
  const again = await createWorld({ startAt: 0, dataDir });
  await again.load();
  expect(again.aws.now()).toBe(NOON);
  again.aws.close();
});

test.each([
  ['an unknown function', 'regua/run', stepDue, /no function "regua\/run"[\s\S]*regua\/run-step/],
  ['no file', 'regua/run-step', undefined, /Which file\?/],
  ['a file that is not there', 'regua/run-step', 'nowhere.json', /nowhere.json cannot be read/],
  [
    'a file of another contract',
    'payments/issue-charge',
    stepDue,
    /does not fit payments\/issue-charge[\s\S]*no ChargeQueued/,
  ],
])('%s is refused with what to do', async (_, name, file, problem) => {
  await expect(invoke(name, file)).rejects.toThrow(problem);
});

test('a file that is no JSON is refused', async () => {
  const file = path.join(folder, 'broken.json');
  await writeFile(file, '{ "name": ');
  await expect(invoke('regua/run-step', file)).rejects.toThrow(/broken.json is no JSON/);
});
