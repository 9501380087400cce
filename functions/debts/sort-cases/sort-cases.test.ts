import { beforeEach, expect, test } from 'vitest';
import type { SortingQueued } from '#events/sorting-queued.ts';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { sortCase } from '#shared/domain/carteira/sort-case.ts';
import { StepId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import {
  beginSorting,
  listSortings,
  readSortingShards,
  type Sorting,
  sortingParts,
} from '#shared/table/sortings.ts';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { aCase, aDebtor, AURORA, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { beginSortings } from './begin-sortings.ts';
import type { SortCasesDeps } from './deps.ts';
import { sortCases } from './sort-cases.ts';
import {
  HERS,
  LOOK,
  NOW,
  place,
  plenty,
  runSorting,
  SORTING,
  sortingWorld,
} from '#shared/testing/sorting-world.ts';

/** Everybody stays where Maria is. */
const STAYS = Carteiras.parse({ carteiras: [], otherwise: place(aCase().carteiraId) });

let table: SortCasesDeps['table'];
let deps: SortCasesDeps;
let queued: SortingQueued[];
beforeEach(async () => {
  ({ table, deps, queued } = await sortingWorld());
});

const run = (sorting: Sorting) => runSorting(deps, sorting);
const carteiraOf = async () => (await loadDebtor(table, MARIA)).record.cases[0]?.carteiraId;

test('a look tells who would be elsewhere, and moves nobody', async () => {
  const before = await carteiraOf();
  const shards = await run(LOOK);
  expect(shards.every(({ status }) => status === 'done')).toBe(true);
  expect(shards[HERS]?.figures).toEqual({
    placed: 1,
    moves: [{ from: before, to: 'atrasados', count: 1 }],
    reguas: [],
    kept: { count: 0, sample: [] },
    sample: [{ debtorId: MARIA, from: before, to: 'atrasados' }],
  });
  expect(await carteiraOf()).toBe(before);
  expect(await readHistory(table, MARIA, {})).toEqual([]);
});

test('a sorting moves her by one fact, with the alarm that holds after it, however often it comes', async () => {
  await run(SORTING);
  expect(await carteiraOf()).toBe('atrasados');
  const [part] = sortingParts(SORTING).slice(HERS);
  if (!part) throw new Error('there is no such part');
  expect(await sortCases(part, deps, plenty)).toBe('done');
  await run({ ...SORTING, sortingId: '1773390600001-1' });
  expect(await readHistory(table, MARIA, {})).toMatchObject([
    {
      actor: 'user:ana',
      fact: { type: 'case-assessed', carteiraId: 'atrasados' },
      next: { kind: 'regua-step' },
    },
  ]);
});

test('whom a step of the régua moved stays where it put them', async () => {
  await putRecord(table, aRecord({ cases: [aCase({ movedBy: StepId.parse('d-mais-3') })] }));
  const shards = await run(SORTING);
  expect(shards[HERS]?.figures.placed).toBe(0);
  expect(await carteiraOf()).not.toBe('atrasados');
});

test('a part that comes again changes nothing, nor does one of a sorting that nobody began', async () => {
  await beginSorting(table, LOOK);
  const [part] = sortingParts(LOOK).slice(HERS);
  if (!part) throw new Error('there is no such part');
  expect(await sortCases(part, deps, plenty)).toBe('done');
  expect(await sortCases(part, deps, plenty)).toBe('done');
  expect(queued).toEqual([]);
  expect(await sortCases({ ...part, sortingId: '1773390600009-1' }, deps, plenty)).toBe('unknown');
});

test('carteiras that cannot be read end the shard after four tries, and nobody has moved', async () => {
  await beginSorting(table, SORTING);
  const broken = { ...deps, carteirasOf: () => Promise.reject(new Error('not published')) };
  const [part] = sortingParts(SORTING).slice(HERS);
  if (!part) throw new Error('there is no such part');
  for (const count of [1, 4])
    await expect(sortCases(part, broken, { ...plenty, count })).rejects.toThrow('not published');
  expect(await readSortingShards(table, SORTING)).toMatchObject([{ status: 'failed' }]);
  expect(await sortCases(part, deps, plenty)).toBe('failed');
  expect(await readHistory(table, MARIA, {})).toEqual([]);
});

test('each night the book of every credor is begun to be sorted', async () => {
  expect(await beginSortings(deps, [AURORA])).toBe('began 1');
  expect(await listSortings(table, AURORA, 5)).toMatchObject([
    { draft: null, startedBy: 'system', startedAt: NOW },
  ]);
  expect(queued).toHaveLength(8);
});

test('an exception that is taken back owes the step again at once, also to whom an alarm stood later for', async () => {
  const standing = {
    kind: 'regua-step' as const,
    key: 'later',
    at: instant('2026-03-25T13:00:00.000Z'),
    zone: 'America/Sao_Paulo' as const,
    credorId: AURORA,
    stepId: StepId.parse('d-mais-15'),
    anchor: localDate('2026-03-10'),
  };
  const rules = { ...DEFAULT_ASSESSMENT, carteiras: STAYS };
  const score = sortCase(aRecord(), AURORA, rules, NOW)?.fact?.score ?? null;
  const debtor = aDebtor({ nextAlarm: standing });
  await putRecord(table, aRecord({ debtor, cases: [aCase({ score })] }));
  deps = { ...deps, carteirasOf: async () => STAYS };
  await run({ ...SORTING, startedBy: 'system' });
  expect(await readHistory(table, MARIA, {})).toEqual([]);
  await run({ ...SORTING, sortingId: '1773390600001-1' });
  await run({ ...SORTING, sortingId: '1773390600002-1' });
  expect(await readHistory(table, MARIA, {})).toMatchObject([
    {
      fact: { type: 'alarm-replanned', because: 'carteira-changed' },
      next: { kind: 'regua-step', stepId: 'd-mais-3' },
    },
  ]);
});
