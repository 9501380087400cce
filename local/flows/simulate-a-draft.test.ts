import { afterAll, beforeAll, expect, test } from 'vitest';
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

const Started = z.object({ trialId: z.string() });
const Ended = z.object({ status: z.literal('done'), draft: TrialFigures, live: TrialFigures });

let world: World;
let people: readonly DebtorId[];

beforeAll(async () => {
  const row = (prefix: string, index: number) => {
    const [cpf, name, mail, phone, uf, due] = ROWS[index] ?? ROWS[0];
    const email = `success+${mail}@simulator.amazonses.com`;
    return `${prefix}-${index};${cpf};${name};${email};${phone};${uf};Sofá;1.000,00;${due}`;
  };
  world = await smallPlace(
    [
      fileOf('loja-aurora', ...ROWS.map((_, index) => row('AUR', index))),
      fileOf('faculdade-horizonte', row('HOR', 0)),
    ],
    { startAt: Date.parse(MONDAY) },
  );
  people = await Promise.all(
    ROWS.map((_, index) => debtorOf(world, 'loja-aurora', `AUR-${index}`)),
  );
});

afterAll(() => world.aws.close());

/** What of a history the trial's figures tell of, by step and channel, with its cost. */
async function whatLeft(until: number) {
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
    costMicros: sent.reduce((sum, { costMicros }) => sum + costMicros, 0),
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

test('what a trial says of the days ahead is what then happens to people who do nothing', async () => {
  const steps = DEFAULT_REGUA.steps.filter(({ stepId }) => stepId !== 'd-mais-15');
  const document = { ...DEFAULT_REGUA, steps };
  await asAdmin(world, 'PUT', '/api/reguas/padrao/draft', { expectedRevision: 0, document });
  const order = { revision: 1, days: DAYS };
  const path = '/api/reguas/padrao/trials';
  const { trialId } = Started.parse(await asAdmin(world, 'POST', path, order));
  const from = world.aws.now();
  await world.aws.settle();
  const { draft, live } = Ended.parse(await asAdmin(world, 'GET', `${path}/${trialId}`));

  const until = from + DAYS * 86_400_000;
  await world.aws.advanceTo(until + 60_000);
  const left = await whatLeft(until);

  expect(Object.values(left.byStep).length).toBeGreaterThan(3);
  expect(sentBySteps(live)).toEqual(left.byStep);
  expect(live.sent).toEqual(left.byChannel);
  expect(live.costMicros).toBe(left.costMicros);
  expect(draft.steps['d-mais-15']).toBeUndefined();
  expect(live.cases).toBe(5);
});
