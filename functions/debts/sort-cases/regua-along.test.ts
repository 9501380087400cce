import { beforeEach, expect, test } from 'vitest';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { studyOf } from '#shared/domain/experiment/study.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { overrideIdOf } from '#shared/domain/values/derive-ids.ts';
import { ArmId, CarteiraId, ExperimentId, ReguaId, StepId } from '#shared/domain/values/ids.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import type { Sorting } from '#shared/table/sortings.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { aCase, aDebt, AURORA, aRecord, MARIA } from '#shared/testing/records.ts';
import type { SortCasesDeps } from './deps.ts';
import {
  HERS,
  LATE,
  LOOK,
  NOW,
  place,
  runSorting,
  SORTING,
  sortingWorld,
} from '#shared/testing/sorting-world.ts';

let table: SortCasesDeps['table'];
let deps: SortCasesDeps;
beforeEach(async () => {
  ({ table, deps } = await sortingWorld());
});

const run = (sorting: Sorting) => runSorting(deps, sorting);
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
