import { expect, test } from 'vitest';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import { ReguaId } from '#shared/domain/values/ids.ts';
import { publishConfig, readConfig } from '#shared/table/config-documents.ts';
import type { Table } from '#shared/table/table.ts';
import { readShard } from '#shared/table/trial-shards.ts';
import { aCase, AURORA } from '#shared/testing/records.ts';
import { HERS, part, TRIAL, trialWorld } from '#shared/testing/trial-world.ts';

const here = aCase().carteiraId;
const otherwise = { carteiraId: here, name: 'Resto', reguaId: 'padrao' };
/** Maria comes here in the night before the fifth day; the step of the seventh is left out here. */
const LATE = {
  carteiraId: 'atrasados',
  name: 'Atrasados',
  reguaId: 'padrao',
  rule: { '>=': [{ var: 'daysLate' }, 5] },
};
const SKIPS = [{ change: { kind: 'skip', stepId: 'd-mais-7' }, why: 'a equipe liga' }];

const GENTLE = Regua.parse({
  ...DEFAULT_REGUA,
  reguaId: ReguaId.parse('branda'),
  steps: DEFAULT_REGUA.steps.map((step) => ({ ...step, stepId: `b-${step.stepId}` })),
});
/** Everybody in the carteira follows it. */
const TAKES_GENTLE = { reguaId: 'branda', reguaForAll: true };

const context = (expected: number) => ({ expected, by: 'user:ana', at: TRIAL.from });

async function publish(table: Table, late: object): Promise<void> {
  const found = await readConfig(table, Carteiras, 'carteiras', AURORA);
  const document = Carteiras.parse({ carteiras: [{ ...LATE, ...late }], otherwise });
  await publishConfig(table, 'carteiras', AURORA, document, context(found?.version ?? 0));
}

/** What ten days come to for Maria where these carteiras are in force. */
async function triedUnder(late: object, trial = TRIAL) {
  const { handle, table } = await trialWorld(trial);
  await publishConfig(table, 'regua', GENTLE.reguaId, GENTLE, context(0));
  await publish(table, late);
  await handle({ ...part(HERS), reguaId: trial.reguaId });
  const shard = await readShard(table, TRIAL.trialId, AURORA, HERS);
  if (shard === null) throw new Error('the part was not tried');
  return shard;
}

test('a night of the period takes a case to the carteira that its days of delay lead to, whose exceptions then hold', async () => {
  const told = await triedUnder({ exceptions: SKIPS }, { ...TRIAL, days: 20 });
  expect(told.live?.steps).toMatchObject({
    'd-mais-3': { sent: 1 },
    'd-mais-7': { sent: 0, skipped: { 'left-out': 1 } },
  });
});

test('a step that asks for a carteira is asked on its own day', async () => {
  const only = { '==': [{ var: 'carteira' }, 'atrasados'] };
  const steps = DEFAULT_REGUA.steps.map((step) => ({ ...step, condition: only }));
  const regua = { revision: 1, text: JSON.stringify({ ...DEFAULT_REGUA, steps }) };
  const told = await triedUnder({}, { ...TRIAL, regua });
  expect(told.draft.steps).toMatchObject({
    'd-mais-3': { sent: 0, skipped: { 'condition-not-met': 1 } },
    'd-mais-7': { sent: 1 },
  });
});

test('a carteira with a régua for everybody gives it to whom a night brings there', async () => {
  const told = await triedUnder(TAKES_GENTLE);
  expect(told.live?.steps).toMatchObject({
    'd-mais-3': { sent: 1 },
    'b-d-mais-7': { sent: 1 },
  });
  expect(told.live?.steps['d-mais-7']).toBeUndefined();
});

test('whoever comes to the régua that is tried only in a night of the period is tried, too, under its draft', async () => {
  const draft = { ...GENTLE, steps: GENTLE.steps.filter(({ stepId }) => stepId !== 'b-d-mais-7') };
  const regua = { revision: 1, text: JSON.stringify(draft) };
  const trial = { ...TRIAL, reguaId: GENTLE.reguaId, regua };
  const told = await triedUnder(TAKES_GENTLE, trial);
  expect(told).toMatchObject({ draft: { cases: 1 }, live: { cases: 1 } });
  expect(told.live?.steps['b-d-mais-7']).toMatchObject({ sent: 1 });
  expect(told.draft.steps['b-d-mais-7']).toBeUndefined();
});
