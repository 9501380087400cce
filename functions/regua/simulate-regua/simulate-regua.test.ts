import { expect, test } from 'vitest';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { CONTACT_POLICY_ID } from '#shared/domain/gate/contact-policy.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { changeContactStops } from '#shared/table/contact-stops.ts';
import { publishConfig, readConfig } from '#shared/table/config-documents.ts';
import { readShard } from '#shared/table/trial-shards.ts';
import { herOther, joinedMaria, MISTYPED_PROFILE } from '#shared/testing/joined.ts';
import { POLICY_WITH_WHATSAPP } from '#shared/testing/put-rules.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import {
  aCase,
  aDebtor,
  aRecord,
  AURORA,
  HORIZONTE,
  MARIA,
  MARIA_PROFILE,
} from '#shared/testing/records.ts';
import { BUCKETS, HERS, part, TRIAL, trialWorld } from '#shared/testing/trial-world.ts';

test('a draft is tried over everybody who follows the régua, beside what goes on today', async () => {
  const { handle, read, files, facts, table } = await trialWorld();
  for (const bucket of BUCKETS) await handle(part(bucket));

  const trial = await read();
  expect(trial).toMatchObject({
    status: 'done',
    draft: { cases: 1, reached: 1 },
    live: { cases: 1, reached: 1 },
  });
  if (trial?.status !== 'done') return;
  expect(trial.live?.steps['d-mais-7']).toMatchObject({ sent: 1 });
  expect(trial.draft.steps['d-mais-7']).toBeUndefined();
  expect(trial.draft.costMicros).toBeLessThan(trial.live?.costMicros ?? 0);
  const lines = Object.values(files).join('').split('\r\n');
  expect(lines.filter((line) => line.includes(';sai;'))).toEqual([
    expect.stringMatching(/^\w{20};loja-aurora;2026-03-13 \d\d:\d\d;d-mais-3;sai;/),
  ]);
  // Some of whom it is about can be looked at without the files.
  const shard = await readShard(table, TRIAL.trialId, AURORA, HERS);
  expect(shard?.sample).toMatchObject([
    { debtorId: MARIA, stepId: 'd-mais-3', what: 'sent', at: expect.stringMatching(/^2026-03-13/) },
  ]);
  // Nothing of it happened.
  expect(await facts()).toEqual([]);
});

test('whatever is brought twice, or in any order, is counted once', async () => {
  const once = await trialWorld();
  for (const bucket of BUCKETS) await once.handle(part(bucket));
  const often = await trialWorld();
  for (const bucket of [...BUCKETS.toReversed(), ...BUCKETS, HERS])
    await often.handle(part(bucket));
  expect(await often.read()).toEqual(await once.read());
  expect(await often.handle(part(HERS))).toBe('ended');
});

test('a part that was tried and not followed up is gone on from where its shard stands', async () => {
  const { handle, read, queued } = await trialWorld();
  const others = BUCKETS.filter((bucket) => bucket !== HERS);
  for (const bucket of others) await handle(part(bucket));
  expect(await read()).toMatchObject({ status: 'running' });
  expect(await handle(part(HERS))).toBe('tried-the-book');
  expect(queued).toEqual([]);
});

test('a draft that cannot be tried says where it stopped, and is tried no more', async () => {
  const { handle, read } = await trialWorld({
    ...TRIAL,
    regua: { revision: 1, text: '{"reguaId":"padrao"}' },
  });
  await expect(handle(part(HERS))).rejects.toThrow('name');
  expect(await read()).toMatchObject({ status: 'running' });
  await expect(handle(part(HERS), 4)).rejects.toThrow('name');
  expect(await read()).toMatchObject({
    status: 'failed',
    failure: expect.stringContaining('loja-aurora'),
  });
  expect(await handle(part(0))).toBe('ended');
});

test('what her carteira does otherwise is done in the trial, too, and told with its reason', async () => {
  const { handle, read, table } = await trialWorld();
  const exceptions = [
    { change: { kind: 'skip', stepId: 'd-mais-3' }, why: 'clientes antigos' },
    { change: { kind: 'channel', channel: 'email', stepId: 'd-mais-7' }, why: 'leem e-mail' },
  ];
  const { carteiraId } = aCase();
  const document = Carteiras.parse({
    carteiras: [],
    otherwise: { carteiraId, name: 'Dela', reguaId: 'padrao', exceptions },
  });
  const found = await readConfig(table, Carteiras, 'carteiras', AURORA);
  const context = { expected: found?.version ?? 0, by: 'user:ana', at: TRIAL.from };
  await publishConfig(table, 'carteiras', AURORA, document, context);
  for (const bucket of BUCKETS) await handle(part(bucket));
  const trial = await read();
  expect(trial).toMatchObject({
    status: 'done',
    live: {
      sent: { email: 1 },
      steps: { 'd-mais-3': { sent: 0, skipped: { 'left-out': 1 } }, 'd-mais-7': { sent: 1 } },
    },
    draft: { reached: 0 },
  });
});

test('what another credor asked for binds nobody in the trial who owes it nothing', async () => {
  const { handle, read, table } = await trialWorld();
  const dated = { source: 'contrato', validFrom: localDate('2026-01-01'), validUntil: null };
  const one = { ...dated, channels: ['email', 'sms'] as const, per: 'month' as const, max: 1 };
  const caps = [...POLICY_WITH_WHATSAPP.caps, { ...one, of: { credorId: HORIZONTE } }];
  const policy = { ...POLICY_WITH_WHATSAPP, caps };
  const context = { expected: 1, by: 'user:ana', at: TRIAL.from };
  await publishConfig(table, 'contact-policy', CONTACT_POLICY_ID, policy, context);
  for (const bucket of BUCKETS) await handle(part(bucket));
  expect(await read()).toMatchObject({
    status: 'done',
    live: { steps: { 'd-mais-3': { sent: 1 }, 'd-mais-7': { sent: 1 } } },
  });
});

test('a city’s holiday moves in the trial what it would move for whoever lives there', async () => {
  const address = {
    street: 'Rua das Flores',
    number: '10',
    complement: '',
    district: '',
    city: 'Campinas',
    uf: 'SP' as const,
    cep: '13010000',
    source: 'credor:loja-aurora',
  };
  const { handle, files, table } = await trialWorld(TRIAL, aRecord(), {
    ...MARIA_PROFILE,
    address,
  });
  const days = [{ date: '2026-03-13', name: 'Aniversário', source: 'Lei municipal 1/1900' }];
  const context = { expected: 0, by: 'user:ana', at: TRIAL.from };
  await publishConfig(table, 'local-holidays', 'SP.campinas', { name: 'Campinas', days }, context);
  await handle(part(HERS));
  const lines = Object.values(files).join('').split('\r\n');
  expect(lines.filter((line) => line.includes(';sai;'))).toEqual([
    expect.stringMatching(/;2026-03-16 \d\d:\d\d;d-mais-3;sai;/),
  ]);
});

test('what a person said by their other registration holds in the trial', async () => {
  const { handle, read, table } = await trialWorld(TRIAL, joinedMaria());
  const other = herOther({ cases: [], debts: [], debtor: aDebtor({ optedOut: ['email', 'sms'] }) });
  await putRecord(table, other, MISTYPED_PROFILE);
  for (const bucket of BUCKETS) await handle(part(bucket));
  expect(await read()).toMatchObject({
    status: 'done',
    draft: { cases: 1, reached: 0 },
    live: { cases: 1, reached: 0 },
  });
});

test('while a stop stands one line says so of each case, and the rest is as it would be once it is lifted', async () => {
  const free = await trialWorld({ ...TRIAL, days: 90 });
  await free.handle(part(HERS));
  const stopped = await trialWorld({ ...TRIAL, days: 90 });
  const by = 'user:ana';
  await changeContactStops(stopped.table, { by, at: TRIAL.from }, () => [
    { stopId: 'all', scope: { kind: 'all' }, reason: 'algo saiu errado', since: TRIAL.from, by },
  ]);
  await stopped.handle(part(HERS));
  const linesOf = ({ files }: typeof free) => Object.values(files).join('').trim().split('\r\n');
  const [calm, halted] = [linesOf(free), linesOf(stopped)];
  const added = halted.filter((line) => !calm.includes(line));
  expect(added).toEqual([
    expect.stringMatching(/;d-mais-3;espera;SMS;Envios interrompidos;0,0000$/),
  ]);
  expect(halted).toHaveLength(calm.length + 1);
});
