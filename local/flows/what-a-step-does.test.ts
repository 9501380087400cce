import { afterEach, expect, test } from 'vitest';
import type { World } from '#local/world.ts';
import { noticeMessages } from '#shared/domain/listing/notice-messages.ts';
import { contradictions } from './contradictions.ts';
import { lifeOf } from './debtor-of.ts';
import { ladderPlace, MARIAS_CPF, MARIAS_EMAIL, MARIAS_PHONE } from './ladder-place.ts';
import { enter, inboxOf, linkIn } from './portal-visit.ts';

let world: World;
afterEach(() => world.aws.close());

const until = (moment: string) => world.aws.advanceTo(Date.parse(moment));
const onDay = (offsetDays: number, more: object) => ({
  stepId: `d-mais-${offsetDays}`,
  offsetDays,
  localTime: '10:00',
  onNonBusinessDay: 'next-business-day',
  ...more,
});
const says = (name: string) => ({
  kind: 'message',
  messages: [
    { channel: 'email', templateId: `${name}-email` },
    { channel: 'sms', templateId: `${name}-sms` },
  ],
  catchUp: 'skip',
});

/** What left, in order: the channel and the day. */
const left = (): readonly string[] =>
  world.aws.outbox().map(({ kind, at }) => `${kind} ${new Date(at).toISOString().slice(5, 10)}`);

async function begin(steps: readonly object[], contacts: { email?: string; phone?: string } = {}) {
  const place = await ladderPlace({ steps, ...contacts });
  world = place.world;
  const life = () => lifeOf(world, place.maria);
  const factsOf = async (type: string) =>
    (await life()).entries.map(({ fact }) => fact).filter((fact) => fact.type === type);
  return { ...place, life, factsOf };
}

test.each([
  ['both contacts', {}, ['email 03-16', 'email 03-20'], ['email', 'email']],
  ['a telephone alone', { email: '' }, ['sms 03-16', 'sms 03-20'], ['sms', 'sms']],
  ['no contact', { email: '', phone: '' }, [], []],
  [
    'an address that turns out dead',
    { email: 'bounce@simulator.amazonses.com' },
    ['email 03-16', 'sms 03-20'],
    ['email', 'sms'],
  ],
])(
  'a message goes to whom with %s by the first channel that reaches them',
  async (_, contacts, outbox, channels) => {
    const { factsOf, life } = await begin(
      [onDay(3, says('lembrete')), onDay(7, says('atraso'))],
      contacts,
    );
    await until('2026-03-21T12:00:00.000Z');
    expect(left()).toEqual(outbox);
    expect(await factsOf('message-requested')).toMatchObject(
      channels.map((channel, index) => ({
        channel,
        purpose: { kind: 'regua-step', stepId: ['d-mais-3', 'd-mais-7'][index] },
      })),
    );
    const { record, entries } = await life();
    expect(contradictions(record, entries)).toEqual([]);
  },
);

test('an offer tells what the policy offers that day, and the history remembers which it was', async () => {
  const { factsOf } = await begin([
    onDay(3, says('lembrete')),
    onDay(40, { ...says('oferta'), kind: 'offer' }),
  ]);
  await until('2026-03-16T18:00:00.000Z');
  await enter(world, linkIn(inboxOf(world, MARIAS_EMAIL)[0]), MARIAS_CPF);
  await until('2026-04-24T12:00:00.000Z');
  const [, told] = await factsOf('message-claimed');
  expect(told).toMatchObject({ purpose: { stepId: 'd-mais-40', offer: expect.anything() } });
  expect(inboxOf(world, MARIAS_EMAIL).at(-1)?.text).toContain('A proposta vale até');
});

test('a task is put on the list of the team, and nothing leaves', async () => {
  const { life, factsOf } = await begin([
    onDay(3, { kind: 'task', title: 'Ligar para a pessoa', dueDays: 2, catchUp: 'send-late' }),
  ]);
  await until('2026-03-17T12:00:00.000Z');
  expect(left()).toEqual([]);
  expect(await factsOf('task-opened')).toMatchObject([{ stepId: 'd-mais-3' }]);
  expect((await life()).record.tasks).toMatchObject([
    { status: 'open', title: 'Ligar para a pessoa' },
  ]);
});

test('a notice asks for the listing, tells the debtor, and lists nobody that day', async () => {
  const notice = {
    kind: 'notice',
    messages: noticeMessages('negativacao'),
    lists: 'negativacao',
    catchUp: 'send-late',
  };
  const { life } = await begin([onDay(3, says('lembrete')), onDay(33, notice)]);
  await until('2026-03-16T18:00:00.000Z');
  await enter(world, linkIn(inboxOf(world, MARIAS_EMAIL)[0]), MARIAS_CPF);
  await until('2026-04-15T23:00:00.000Z');
  expect(inboxOf(world, MARIAS_EMAIL).at(-1)).toMatchObject({
    subject: 'Aviso prévio de negativação: você tem 10 dias para resolver',
  });
  expect((await life()).record.listings).toMatchObject([{ status: 'waiting' }]);
  expect(world.registry.entries()).toEqual([]);
});

const WAIT = {
  stepId: 'espera',
  kind: 'wait',
  offsetDays: 4,
  localTime: '12:00',
  waitsFor: ['visited'],
  days: 3,
  whenHeard: 'd-mais-20',
};

test.each([
  [true, 'visited', ['email 03-16', 'email 04-02']],
  [false, null, ['email 03-16', 'email 03-23', 'email 04-02']],
])('a ladder waits for a visit, which comes: %s', async (visits, heard, outbox) => {
  const { factsOf } = await begin([
    onDay(3, says('lembrete')),
    WAIT,
    onDay(8, says('atraso')),
    onDay(20, says('negociacao')),
  ]);
  await until('2026-03-17T18:00:00.000Z');
  if (visits) await enter(world, linkIn(inboxOf(world, MARIAS_EMAIL)[0]), MARIAS_CPF);
  await until('2026-04-03T12:00:00.000Z');
  expect(await factsOf('wait-ended')).toMatchObject([{ stepId: 'espera', heard }]);
  expect(await factsOf('step-skipped')).toMatchObject(
    visits ? [{ stepId: 'd-mais-8', reasons: ['jumped'] }] : [],
  );
  expect(left()).toEqual(outbox);
});

test('a move takes the case to another carteira, where it stays, and nothing leaves', async () => {
  const { life, factsOf } = await begin([
    onDay(3, { kind: 'move', carteiraId: 'em-recuperacao' }),
    onDay(7, says('atraso')),
  ]);
  await until('2026-03-17T12:00:00.000Z');
  expect(await factsOf('carteira-moved')).toMatchObject([{ carteiraId: 'em-recuperacao' }]);
  expect(left()).toEqual([]);
  await until('2026-03-21T12:00:00.000Z');
  expect((await life()).record.cases).toMatchObject([
    { carteiraId: 'em-recuperacao', movedBy: 'd-mais-3' },
  ]);
  expect(left()).toEqual(['email 03-20']);
});

test('by SMS the first message is as short as its price allows, and the next step waits for its own day', async () => {
  await begin([onDay(3, says('lembrete')), onDay(7, says('atraso'))], { email: '' });
  await until('2026-03-21T12:00:00.000Z');
  const texts = inboxOf(world, MARIAS_PHONE);
  expect(texts).toMatchObject([{ parts: 1 }, { parts: 1 }]);
});
