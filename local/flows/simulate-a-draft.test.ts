import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';
import { asAdmin } from '#local/sample/as-admin.ts';
import type { World } from '#local/world.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { TrialFigures } from '#shared/domain/regua-trial/trial-figures.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { fileOf, smallPlace } from './small-place.ts';

/** Monday morning in São Paulo, before anything is open. */
const MONDAY = '2026-03-16T10:00:00.000Z';
const DAYS = 30;

/** Late and not yet due, in four time zones, one who owes to both, and one without a telephone. */
const ROWS = [
  ['52998224725', 'Maria da Silva', 'maria', '(11) 98765-4321', 'SP', '13/03/2026'],
  ['11144477735', 'João de Souza', 'joao', '(68) 98765-4322', 'AC', '01/03/2026'],
  ['93541134780', 'Ana Lima', 'ana', '', 'RJ', '20/03/2026'],
  ['12345678909', 'Rui Costa', 'rui', '(92) 98765-4323', 'AM', '10/01/2026'],
] as const;

type Place = { readonly world: World; readonly people: readonly DebtorId[] };

const Started = z.object({ trialId: z.string() });
const Moving = z.object({ moveId: z.string() });
const Ended = z.object({ status: z.literal('done'), draft: TrialFigures, live: TrialFigures });

const worlds: World[] = [];

afterAll(() => {
  for (const { aws } of worlds) aws.close();
});

/** The same people at the same moment, as often as anybody asks. */
async function thePlace() {
  const row = (prefix: string, index: number) => {
    const [cpf, name, mail, phone, uf, due] = ROWS[index] ?? ROWS[0];
    const email = `success+${mail}@simulator.amazonses.com`;
    return `${prefix}-${index};${cpf};${name};${email};${phone};${uf};Sofá;1.000,00;${due}`;
  };
  const world = await smallPlace(
    [
      fileOf('loja-aurora', ...ROWS.map((_, index) => row('AUR', index))),
      fileOf('faculdade-horizonte', row('HOR', 0)),
    ],
    { startAt: Date.parse(MONDAY) },
  );
  worlds.push(world);
  const people = await Promise.all(
    ROWS.map((_, index) => debtorOf(world, 'loja-aurora', `AUR-${index}`)),
  );
  return { world, people };
}

/** What of a history the trial's figures tell of, by step and channel, with its cost. */
async function whatLeft({ world, people }: Place, until: number) {
  const lives = await Promise.all(people.map((debtorId) => lifeOf(world, debtorId)));
  const entries = lives.flatMap((life) => life.entries).filter(({ at }) => Date.parse(at) <= until);
  const steps = new Map(
    entries.flatMap(({ fact }) =>
      fact.type === 'message-requested' && fact.purpose.kind === 'regua-step'
        ? [[fact.messageId, fact.purpose.stepId]]
        : [],
    ),
  );
  const sent = entries.flatMap(({ fact }) => (fact.type === 'message-sent' ? fact : []));
  return {
    byStep: countsOf(sent.map(({ messageId }) => steps.get(messageId) ?? '-')),
    byChannel: countsOf(sent.map(({ channel }) => channel)),
    costMicros: sent.reduce((sum, { costMicros }) => sum + (costMicros ?? 0), 0),
  };
}

const countsOf = (keys: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(keys, (key) => key)].map(([key, those]) => [key, those.length]),
  );

const sentBySteps = ({ steps }: TrialFigures): Record<string, number> =>
  Object.fromEntries(
    Object.entries(steps).flatMap(([step, { sent }]) => (sent > 0 ? [[step, sent]] : [])),
  );

const PATH = '/api/reguas/padrao';
const DRAFT = {
  ...DEFAULT_REGUA,
  steps: DEFAULT_REGUA.steps
    .filter(({ stepId }) => stepId !== 'd-mais-15')
    .map((step) => (step.stepId === 'd-mais-3' ? { ...step, offsetDays: 4 } : step)),
};

/** Lets the days of the trial pass, and holds what left against what it said. */
async function expectOutcome(place: Place, from: number, figures: TrialFigures): Promise<void> {
  const until = from + DAYS * 86_400_000;
  await place.world.aws.advanceTo(until + 60_000);
  const left = await whatLeft(place, until);
  expect(Object.values(left.byStep).length).toBeGreaterThan(3);
  expect(sentBySteps(figures)).toEqual(left.byStep);
  expect(figures.sent).toEqual(left.byChannel);
  expect(figures.costMicros).toBe(left.costMicros);
}

/** What the trial tried, made to be: the draft is published, and whoever is on the way goes on in it. */
async function publishAndMove(world: World): Promise<void> {
  const ask = (path: string, body?: object) => asAdmin(world, 'POST', `${PATH}${path}`, body);
  const note = 'como simulado';
  await ask('/versions', { expectedVersion: 1, expectedRevision: 1, note });
  const move = Moving.parse(await ask('/moves', { toVersion: 2, note }));
  await world.aws.settle();
  await ask(`/moves/${move.moveId}/start`);
  await world.aws.settle();
}

test('what a trial says of a draft and of today is what then happens to people who do nothing', async () => {
  const [asToday, withDraft] = [await thePlace(), await thePlace()];
  const { world } = withDraft;
  const ask = (method: string, path: string, body?: object) =>
    asAdmin(world, method, `${PATH}${path}`, body);
  await ask('PUT', '/draft', { expectedRevision: 0, document: DRAFT });
  const order = { revision: 1, days: DAYS };
  const from = world.aws.now();
  const { trialId } = Started.parse(await ask('POST', '/trials', order));
  await world.aws.settle();
  const { draft, live } = Ended.parse(await ask('GET', `/trials/${trialId}`));
  expect(live.cases).toBe(5);
  expect(draft.steps['d-mais-15']).toBeUndefined();
  expect(sentBySteps(draft)).not.toEqual(sentBySteps(live));

  await expectOutcome(asToday, from, live);

  await publishAndMove(world);
  await expectOutcome(withDraft, from, draft);
});

const CARTEIRAS = '/api/credores/loja-aurora/carteiras';
/** All of Aurora's cases in one carteira, which leaves a step out. */
const ONE_CARTEIRA = {
  carteiras: [],
  otherwise: {
    carteiraId: 'unica',
    name: 'Todos',
    reguaId: 'padrao',
    exceptions: [{ change: { kind: 'skip', stepId: 'd-mais-7' }, why: 'clientes antigos' }],
  },
};
const Version = z.object({ version: z.int() });

test('what a trial says of a draft of the carteiras is what then happens to whom they move', async () => {
  const place = await thePlace();
  const { world } = place;
  const ask = (method: string, path: string, body?: object) => asAdmin(world, method, path, body);
  await ask('PUT', `${PATH}/draft`, { expectedRevision: 0, document: DRAFT });
  await ask('PUT', `${CARTEIRAS}/draft`, { expectedRevision: 0, document: ONE_CARTEIRA });
  const carteiras = { credorId: 'loja-aurora', revision: 1 };
  const order = { revision: 1, days: DAYS, carteiras };
  const from = world.aws.now();
  const { trialId } = Started.parse(await ask('POST', `${PATH}/trials`, order));
  await world.aws.settle();
  const { draft, live } = Ended.parse(await ask('GET', `${PATH}/trials/${trialId}`));
  expect(draft).toMatchObject({ cases: 5, moved: 4 });
  expect(live).toMatchObject({ cases: 5, moved: 0 });

  const { version } = Version.parse(await ask('GET', CARTEIRAS));
  const seen = { expectedVersion: version, expectedRevision: 1 };
  await ask('POST', `${CARTEIRAS}/draft/publication`, seen);
  await world.aws.settle();
  await publishAndMove(world);
  await expectOutcome(place, from, draft);
});

/** By days of delay, which pass in the nights of the trial: a step left out, and another régua for whoever is long late. */
const BY_DELAY = {
  carteiras: [
    {
      carteiraId: 'longa',
      name: 'Muito tempo',
      reguaId: 'longa',
      reguaForAll: true,
      rule: { '>=': [{ var: 'daysLate' }, 25] },
    },
    {
      carteiraId: 'atraso',
      name: 'Em atraso',
      reguaId: 'padrao',
      rule: { '>=': [{ var: 'daysLate' }, 4] },
      exceptions: [{ change: { kind: 'skip', stepId: 'd-mais-7' }, why: 'a equipe liga' }],
    },
  ],
  otherwise: { carteiraId: 'inicio', name: 'Início', reguaId: 'padrao' },
};
const LONG = {
  ...DEFAULT_REGUA,
  reguaId: 'longa',
  name: 'De longa data',
  steps: DEFAULT_REGUA.steps.map((step) => ({ ...step, stepId: `longa-${step.stepId}` })),
};
/** Asks what only a night knows: the carteira of that day. */
const ASKING = {
  ...DRAFT,
  steps: DRAFT.steps.map((step) =>
    step.stepId === 'd-mais-3'
      ? { ...step, condition: { '==': [{ var: 'carteira' }, 'atraso'] } }
      : step,
  ),
};

test('what a trial says is what then happens where nights take people to other carteiras and réguas', async () => {
  const places = [await thePlace(), await thePlace()] as const;
  for (const { world } of places) {
    const ask = (method: string, path: string, body?: object) => asAdmin(world, method, path, body);
    await ask('PUT', '/api/reguas/longa/draft', { expectedRevision: 0, document: LONG });
    const note = 'para quem deve há muito';
    const first = { expectedVersion: 0, expectedRevision: 1, note };
    await ask('POST', '/api/reguas/longa/versions', first);
    const { version } = Version.parse(await ask('GET', CARTEIRAS));
    await ask('PUT', CARTEIRAS, { expectedVersion: version, document: BY_DELAY });
    await world.aws.settle();
  }
  const [asToday, withDraft] = places;
  const { world } = withDraft;
  const ask = (method: string, path: string, body?: object) => asAdmin(world, method, path, body);
  await ask('PUT', `${PATH}/draft`, { expectedRevision: 0, document: ASKING });
  const from = world.aws.now();
  const { trialId } = Started.parse(
    await ask('POST', `${PATH}/trials`, { revision: 1, days: DAYS }),
  );
  await world.aws.settle();
  const { draft, live } = Ended.parse(await ask('GET', `${PATH}/trials/${trialId}`));
  expect(Object.keys(sentBySteps(live)).some((step) => step.startsWith('longa-'))).toBe(true);
  expect(sentBySteps(draft)).not.toEqual(sentBySteps(live));

  await expectOutcome(asToday, from, live);

  await publishAndMove(world);
  await expectOutcome(withDraft, from, draft);
});
