import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { beforeEach, expect, test } from 'vitest';
import type { SortingQueued } from '#events/sorting-queued.ts';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { sortCase } from '#shared/domain/carteira/sort-case.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import { studyOf } from '#shared/domain/experiment/study.ts';
import { overrideIdOf } from '#shared/domain/values/derive-ids.ts';
import { ArmId, CarteiraId, ExperimentId, ReguaId, StepId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { bucketOf } from '#shared/table/changed-items.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import {
  beginSorting,
  listSortings,
  readSortingShards,
  type Sorting,
  sortingParts,
} from '#shared/table/sortings.ts';
import type { Table } from '#shared/table/table.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { putRules } from '#shared/testing/put-rules.ts';
import { aCase, aDebt, aDebtor, AURORA, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { beginSortings } from './begin-sortings.ts';
import type { SortCasesDeps } from './deps.ts';
import { sortCases } from './sort-cases.ts';

/** Three days after Maria's due date. */
const NOW = instant('2026-03-13T08:30:00.000Z');
const place = (carteiraId: string) => ({ carteiraId, name: carteiraId, reguaId: 'padrao' });
const LATE = Carteiras.parse({
  carteiras: [{ ...place('atrasados'), rule: { '>=': [{ var: 'daysLate' }, 2] } }],
  otherwise: place('resto'),
});
/** Everybody stays where Maria is. */
const STAYS = Carteiras.parse({ carteiras: [], otherwise: place(aCase().carteiraId) });
const HERS = bucketOf(MARIA);
const LOOK: Sorting = {
  credorId: AURORA,
  sortingId: '1773390600000-1',
  draft: JSON.stringify(LATE),
  startedBy: 'user:ana',
  startedAt: NOW,
};
const SORTING = { ...LOOK, draft: null };
const plenty = { count: 1, remainingMs: () => 900_000 };

let table: Table;
let deps: SortCasesDeps;
let queued: SortingQueued[];

beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
  await putRules(table);
  const config = cachedConfig(table, () => 0);
  queued = [];
  deps = {
    table,
    carteirasOf: async () => LATE,
    modelInForce: async () => EXPERT_MODEL,
    planRulesOf: (record) => readPlanRules(config, record),
    liveRegua: (reguaId) => config.read(Regua, 'regua', reguaId),
    queueParts: async (parts) => void queued.push(...parts),
    now: () => NOW,
  };
  await putRecord(table, aRecord());
});

const carteiraOf = async () => (await loadDebtor(table, MARIA)).record.cases[0]?.carteiraId;
async function run(sorting: Sorting) {
  await beginSorting(table, sorting);
  for (const part of sortingParts(sorting)) await sortCases(part, deps, plenty);
  return readSortingShards(table, sorting);
}

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
  const rules = { carteiras: STAYS, model: EXPERT_MODEL };
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

const BRANDA = ReguaId.parse('branda');
const TAKING = Carteiras.parse({
  carteiras: [
    { ...place('atrasados'), reguaId: 'branda', reguaForAll: true, rule: LATE.carteiras[0]?.rule },
  ],
  otherwise: place('resto'),
});
const reguaOf = async () => (await loadDebtor(table, MARIA)).record.cases[0]?.regua;

async function takesBranda() {
  const context = { expected: 0, by: 'user:ana', at: NOW };
  await publishConfig(table, 'regua', BRANDA, { ...DEFAULT_REGUA, reguaId: BRANDA }, context);
  deps = { ...deps, carteirasOf: async () => TAKING };
}

test('a look tells who would take the régua of a carteira that has one for everybody, and moves nobody', async () => {
  await takesBranda();
  const shards = await run({ ...LOOK, draft: JSON.stringify(TAKING) });
  expect(shards[HERS]?.figures).toMatchObject({
    reguas: [{ from: 'padrao', to: 'branda', count: 1 }],
    sample: [{ debtorId: MARIA, to: 'atrasados', regua: 'branda' }],
  });
  expect(await reguaOf()).toMatchObject({ reguaId: 'padrao' });
});

test('whoever comes into a carteira takes its régua along, once, and is not told again what its steps would have said', async () => {
  await takesBranda();
  await run({ ...SORTING, startedBy: 'system' });
  await run({ ...SORTING, sortingId: '1773390600001-1', startedBy: 'system' });
  expect(await reguaOf()).toMatchObject({ reguaId: 'branda', version: 1 });
  expect(await readHistory(table, MARIA, {})).toMatchObject([
    { fact: { type: 'case-assessed', carteiraId: 'atrasados' } },
    {
      fact: {
        type: 'case-regua-moved',
        carteiraId: 'atrasados',
        from: { reguaId: 'padrao' },
        to: { reguaId: 'branda' },
      },
      next: { kind: 'regua-step' },
    },
  ]);
});

test('whoever was in the carteira before it had a régua for everybody takes it in the next night', async () => {
  await run(SORTING);
  await takesBranda();
  await run({ ...SORTING, sortingId: '1773390600001-1', startedBy: 'system' });
  expect(await reguaOf()).toMatchObject({ reguaId: 'branda' });
});

const ATRASADOS = CarteiraId.parse('atrasados');

test('whom the team gave another régua keeps it there', async () => {
  await takesBranda();
  const kept = aCase({ carteiraId: ATRASADOS, reguaKeptIn: ATRASADOS });
  await putRecord(table, aRecord({ cases: [kept] }));
  await run(SORTING);
  expect(await reguaOf()).toMatchObject({ reguaId: 'padrao' });
});

const leaving = (stepId: string) => ({
  overrideId: overrideIdOf(MARIA, stepId),
  change: { kind: 'skip' as const, stepId: StepId.parse(stepId) },
  motive: 'grief' as const,
  setAt: NOW,
});
/** As Branda is, but that the step which was left out for Maria has another name in it. */
const RENAMED = {
  ...DEFAULT_REGUA,
  reguaId: BRANDA,
  steps: DEFAULT_REGUA.steps.map((step) =>
    step.stepId === 'd-mais-7' ? { ...step, stepId: StepId.parse('outro-nome') } : step,
  ),
};

test('whoever would lose an exception of their own stays on their régua, and the look counts and names them', async () => {
  await takesBranda();
  const context = { expected: 1, by: 'user:ana', at: NOW };
  await publishConfig(table, 'regua', BRANDA, RENAMED, context);
  const overrides = [leaving('d-mais-7')];
  await putRecord(table, aRecord({ cases: [aCase({ carteiraId: ATRASADOS, overrides })] }));
  const kept = { count: 1, sample: [{ debtorId: MARIA, stepIds: ['d-mais-7'] }] };
  const look = await run({ ...LOOK, draft: JSON.stringify(TAKING) });
  expect(look[HERS]?.figures).toMatchObject({ reguas: [], kept });
  const night = await run({ ...SORTING, sortingId: '1773390600001-1', startedBy: 'system' });
  expect(night[HERS]?.figures).toMatchObject({ reguas: [], kept });
  expect(await reguaOf()).toMatchObject({ reguaId: 'padrao' });
});

test('an exception for a debt that is no longer owed keeps nobody', async () => {
  await takesBranda();
  const context = { expected: 1, by: 'user:ana', at: NOW };
  await publishConfig(table, 'regua', BRANDA, RENAMED, context);
  const { debtId } = aDebt({ externalId: 'NF-PAGA' });
  const overrides = [{ ...leaving('d-mais-7'), debtId }];
  await putRecord(table, aRecord({ cases: [aCase({ carteiraId: ATRASADOS, overrides })] }));
  await run(SORTING);
  expect(await reguaOf()).toMatchObject({ reguaId: 'branda' });
});

test('an exception that the other régua knows as well goes along', async () => {
  await takesBranda();
  const overrides = [leaving('d-mais-7')];
  await putRecord(table, aRecord({ cases: [aCase({ carteiraId: ATRASADOS, overrides })] }));
  await run(SORTING);
  expect(await reguaOf()).toMatchObject({ reguaId: 'branda' });
  expect((await loadDebtor(table, MARIA)).record.cases[0]?.overrides).toEqual(overrides);
});

test('whom an experiment tries keeps the régua of their arm', async () => {
  await takesBranda();
  const { planRulesOf } = deps;
  const experiments = new Set([`${AURORA}.teste`]);
  deps = {
    ...deps,
    planRulesOf: async (record) => ({ ...(await planRulesOf(record)), experiments }),
  };
  const arms = [{ studyId: studyOf(ExperimentId.parse('teste')), armId: ArmId.parse('a') }];
  await putRecord(table, aRecord({ cases: [aCase({ carteiraId: ATRASADOS, arms })] }));
  await run(SORTING);
  expect(await reguaOf()).toMatchObject({ reguaId: 'padrao' });
});
