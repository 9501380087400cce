import { expect, test } from 'vitest';
import { CONTACT_POLICY_ID } from '#shared/domain/gate/contact-policy.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { CarteiraId, ReguaId, TrialId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { readShard } from '#shared/table/trial-shards.ts';
import { beginTrial } from '#shared/table/trials.ts';
import { POLICY_WITH_WHATSAPP } from '#shared/testing/put-rules.ts';
import { aCase, AURORA } from '#shared/testing/records.ts';
import { BUCKETS, HERS, part, TRIAL, trialWorld } from '#shared/testing/trial-world.ts';

const LATE_ONES = { rule: { '>=': [{ var: 'daysLate' }, 2] }, name: 'Atrasados' };
/** Maria, three days late, belongs to `atrasados` by these. */
const sorting = (changes: object) => ({
  credorId: AURORA,
  revision: 1,
  text: JSON.stringify({
    carteiras: [{ ...LATE_ONES, carteiraId: 'atrasados', reguaId: 'padrao', ...changes }],
    otherwise: { carteiraId: aCase().carteiraId, name: 'Resto', reguaId: 'padrao' },
  }),
});

/** The carteiras alone: no draft of the régua is tried with them. */
const AS_IT_IS = { ...TRIAL, regua: null };

test('what a draft of the carteiras does otherwise is done with whom it would move, and nobody moves', async () => {
  const exceptions = [{ change: { kind: 'skip', stepId: 'd-mais-3' }, why: 'clientes antigos' }];
  const { handle, read, facts } = await trialWorld({
    ...AS_IT_IS,
    carteiras: sorting({ exceptions }),
  });
  for (const bucket of BUCKETS) await handle(part(bucket));
  expect(await read()).toMatchObject({
    status: 'done',
    live: { cases: 1, moved: 0, steps: { 'd-mais-3': { sent: 1 }, 'd-mais-7': { sent: 1 } } },
    draft: {
      cases: 1,
      moved: 1,
      steps: { 'd-mais-3': { sent: 0, skipped: { 'left-out': 1 } }, 'd-mais-7': { sent: 1 } },
    },
  });
  expect(await facts()).toEqual([]);
});

test('a cap of one carteira binds in the trial whom the draft would put there', async () => {
  const { handle, table } = await trialWorld({ ...AS_IT_IS, carteiras: sorting({}) });
  const dated = { source: 'contrato', validFrom: localDate('2026-01-01'), validUntil: null };
  const one = { ...dated, channels: ['email', 'sms'] as const, per: 'month' as const, max: 1 };
  const of = { credorId: AURORA, carteiraId: CarteiraId.parse('atrasados') };
  const policy = { ...POLICY_WITH_WHATSAPP, caps: [...POLICY_WITH_WHATSAPP.caps, { ...one, of }] };
  const context = { expected: 1, by: 'user:ana', at: TRIAL.from };
  await publishConfig(table, 'contact-policy', CONTACT_POLICY_ID, policy, context);
  await handle(part(HERS));
  const shard = await readShard(table, TRIAL.trialId, AURORA, HERS);
  expect(shard).toMatchObject({
    live: { sent: { sms: 1, email: 1 } },
    draft: { moved: 1, steps: { 'd-mais-3': { sent: 1 }, 'd-mais-7': { sent: 0 } } },
  });
});

test('a case that a carteira takes to another régua is tried there, in the trial of either', async () => {
  const steps = DEFAULT_REGUA.steps.filter(({ stepId }) => stepId === 'd-mais-7');
  const branda = { ...DEFAULT_REGUA, reguaId: ReguaId.parse('branda'), steps };
  const carteiras = sorting({ reguaId: 'branda', reguaForAll: true });
  const { handle, table } = await trialWorld({ ...TRIAL, carteiras });
  const context = { expected: 0, by: 'user:ana', at: TRIAL.from };
  await publishConfig(table, 'regua', 'branda', branda, context);
  const there = TrialId.parse('mfrggzdfmztwq2lknnwh');
  const regua = { revision: 1, text: JSON.stringify({ ...branda, name: 'Mais branda' }) };
  const drafted = { ...TRIAL, carteiras, trialId: there, reguaId: branda.reguaId };
  await beginTrial(table, { ...drafted, regua });
  await handle(part(HERS));
  await handle({ ...part(HERS), trialId: there, reguaId: branda.reguaId });
  for (const trialId of [TRIAL.trialId, there]) {
    const shard = await readShard(table, trialId, AURORA, HERS);
    expect(shard).toMatchObject({
      tried: 1,
      live: { moved: 0, steps: { 'd-mais-3': { sent: 1 }, 'd-mais-7': { sent: 1 } } },
      draft: { moved: 1, reached: 1, steps: { 'd-mais-7': { sent: 1 } } },
    });
    expect(shard?.draft.steps['d-mais-3']).toBeUndefined();
  }
});

test('whom a draft of the carteiras leaves where they are is tried as without it', async () => {
  const rule = { '>=': [{ var: 'daysLate' }, 500] };
  const { handle, table } = await trialWorld({ ...TRIAL, carteiras: sorting({ rule }) });
  const alone = await trialWorld();
  await handle(part(HERS));
  await alone.handle(part(HERS));
  expect(await readShard(table, TRIAL.trialId, AURORA, HERS)).toEqual(
    await readShard(alone.table, TRIAL.trialId, AURORA, HERS),
  );
});

test('without a draft of the régua each case stays on the version that it entered with', async () => {
  const { handle, table } = await trialWorld({
    ...AS_IT_IS,
    liveVersion: 2,
    carteiras: sorting({}),
  });
  const steps = DEFAULT_REGUA.steps.filter(({ stepId }) => stepId !== 'd-mais-3');
  const context = { expected: 1, by: 'user:ana', at: TRIAL.from };
  await publishConfig(table, 'regua', 'padrao', { ...DEFAULT_REGUA, steps }, context);
  await handle(part(HERS));
  const goesOn = { steps: { 'd-mais-3': { sent: 1 }, 'd-mais-7': { sent: 1 } } };
  const shard = await readShard(table, TRIAL.trialId, AURORA, HERS);
  expect(shard).toMatchObject({ live: goesOn, draft: { moved: 1, ...goesOn } });
});
