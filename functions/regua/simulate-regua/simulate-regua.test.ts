import { expect, test } from 'vitest';
import type { TrialQueued } from '#events/trial-queued.ts';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { CONTACT_POLICY_ID } from '#shared/domain/gate/contact-policy.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { TrialId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { bucketOf } from '#shared/table/changed-items.ts';
import { changeContactStops } from '#shared/table/contact-stops.ts';
import { publishConfig, readConfig } from '#shared/table/config-documents.ts';
import { NAME_BUCKETS } from '#shared/table/keys.ts';
import type { LoadedDebtor } from '#shared/table/loaded-debtor.ts';
import { readShard } from '#shared/table/trial-shards.ts';
import { beginTrial, readTrial, type RunningTrial } from '#shared/table/trials.ts';
import { herOther, joinedMaria, MISTYPED_PROFILE } from '#shared/testing/joined.ts';
import { createMessageWorld } from '#shared/testing/message-world.ts';
import { POLICY_WITH_WHATSAPP } from '#shared/testing/put-rules.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import {
  aCase,
  aDebtor,
  aRecord,
  AURORA,
  HORIZONTE,
  instant,
  MARIA,
  MARIA_PROFILE,
} from '#shared/testing/records.ts';
import { readBooks } from './read-books.ts';
import { readTrialRules } from './read-trial-rules.ts';
import { simulateRegua } from './simulate-regua.ts';

const TRIAL: RunningTrial = {
  trialId: TrialId.parse('mfrggzdfmztwq2lknnwg'),
  reguaId: DEFAULT_REGUA.reguaId,
  revision: 1,
  text: JSON.stringify({
    ...DEFAULT_REGUA,
    steps: DEFAULT_REGUA.steps.filter(({ stepId }) => stepId !== 'd-mais-7'),
  }),
  liveVersion: 1,
  // A Friday morning, three days after Maria's due date.
  from: instant('2026-03-13T11:00:00.000Z'),
  days: 10,
  credores: [AURORA],
  startedBy: 'user:ana',
  status: 'running',
};
const part = (bucket: number, nth = 0): TrialQueued => ({
  name: 'TrialQueued',
  reguaId: TRIAL.reguaId,
  trialId: TRIAL.trialId,
  credorId: AURORA,
  bucket,
  part: nth,
});
const HERS = bucketOf(MARIA);
const BUCKETS = Array.from({ length: NAME_BUCKETS }, (_, bucket) => bucket);

/** A book with Maria in it, and her draft about to be tried. */
async function aWorld(trial: RunningTrial = TRIAL, maria = aRecord(), profile?: Profile) {
  const { table, deps: messages, facts } = await createMessageWorld(maria, profile);
  await beginTrial(table, trial);
  const files: Record<string, string> = {};
  const queued: TrialQueued[] = [];
  const deps = {
    table,
    planRulesOf: (loaded: LoadedDebtor) => readTrialRules(table, messages.config, loaded),
    readBooks: () => readBooks(table, messages.config),
    files: { write: async (key: string, text: string) => void (files[key] = text) },
    continueLater: async (event: TrialQueued) => void queued.push(event),
    now: () => instant('2026-03-13T11:05:00.000Z'),
  };
  const handle = (event: TrialQueued, count = 1, remainingMs = 900_000) =>
    simulateRegua(event, deps, { count, remainingMs: () => remainingMs });
  const read = () => readTrial(table, trial.reguaId, trial.trialId);
  return { handle, read, files, queued, facts, table };
}

test('a draft is tried over everybody who follows the régua, beside what goes on today', async () => {
  const { handle, read, files, facts, table } = await aWorld();
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
  const once = await aWorld();
  for (const bucket of BUCKETS) await once.handle(part(bucket));
  const often = await aWorld();
  for (const bucket of [...BUCKETS.toReversed(), ...BUCKETS, HERS])
    await often.handle(part(bucket));
  expect(await often.read()).toEqual(await once.read());
  expect(await often.handle(part(HERS))).toBe('ended');
});

test('a part that was tried and not followed up is gone on from where its shard stands', async () => {
  const { handle, read, queued } = await aWorld();
  const others = BUCKETS.filter((bucket) => bucket !== HERS);
  for (const bucket of others) await handle(part(bucket));
  expect(await read()).toMatchObject({ status: 'running' });
  expect(await handle(part(HERS))).toBe('tried-the-book');
  expect(queued).toEqual([]);
});

test('a draft that cannot be tried says where it stopped, and is tried no more', async () => {
  const { handle, read } = await aWorld({ ...TRIAL, text: '{"reguaId":"padrao"}' });
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
  const { handle, read, table } = await aWorld();
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
  const { handle, read, table } = await aWorld();
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
  const { handle, files, table } = await aWorld(TRIAL, aRecord(), { ...MARIA_PROFILE, address });
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
  const { handle, read, table } = await aWorld(TRIAL, joinedMaria());
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
  const free = await aWorld({ ...TRIAL, days: 90 });
  await free.handle(part(HERS));
  const stopped = await aWorld({ ...TRIAL, days: 90 });
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
