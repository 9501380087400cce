import { afterEach, expect, test } from 'vitest';
import { ReplyList } from '#events/api/reply.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { answerMessage } from '#local/server/answer-message.ts';
import type { World } from '#local/world.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { fileOf, smallPlace } from './small-place.ts';

/** Sunday evening in São Paulo; Maria's debt falls due the next day. */
const SUNDAY_EVENING = '2026-03-16T01:30:00.000Z';
const EMAIL = 'success+maria@simulator.amazonses.com';
const ROW = `AUR-1;52998224725;Maria da Silva;${EMAIL};(11) 98765-4321;SP;Sofá;450,00;16/03/2026`;

let world: World;
afterEach(() => world.aws.close());

async function beginning() {
  world = await smallPlace([fileOf('loja-aurora', ROW)], { startAt: Date.parse(SUNDAY_EVENING) });
  const maria = await debtorOf(world, 'loja-aurora', 'AUR-1');
  return async () => (await lifeOf(world, maria)).record;
}

const until = (moment: string) => world.aws.advanceTo(Date.parse(moment));
const left = (kind: 'email' | 'sms') => world.aws.outbox().filter((one) => one.kind === kind);

async function answer(kind: 'email' | 'sms', text: string, nth = '1'): Promise<void> {
  const message = left(kind).at(-1);
  if (!message) throw new Error(`no ${kind} left yet`);
  await answerMessage(world.aws, message, text, nth);
  await world.aws.settle();
}

test('a debtor promises by e-mail, is left alone until then, and leaves SMS by answering one', async () => {
  const record = await beginning();

  // 1. The first e-mail is answered with a day, below which the mail program quotes the message.
  await until('2026-03-20T18:00:00.000Z');
  await answer('email', 'pago terça feira');
  await answer('email', 'pago terça feira');
  expect((await record()).promises).toMatchObject([
    { status: 'made', date: '2026-03-24', via: 'reply' },
  ]);
  const before = world.aws.outbox().length;
  await until('2026-03-25T10:00:00.000Z');
  expect(world.aws.outbox()).toHaveLength(before);

  // 2. The day passes unpaid; messages go on, and an SMS is answered with SAIR. None follows, in two months.
  while (left('sms').length === 0) await world.aws.advanceTo(world.aws.now() + 86_400_000);
  await answer('sms', 'SAIR');
  expect((await record()).debtor?.optedOut).toEqual(['sms']);
  const texts = left('sms').length;
  await world.aws.advanceTo(world.aws.now() + 60 * 86_400_000);
  expect(left('sms')).toHaveLength(texts);
});

test('what no rule understands waits in the list until somebody of the team says what it is', async () => {
  const record = await beginning();
  await until('2026-03-20T18:00:00.000Z');
  await answer('email', 'minha mãe cuidava disso e faleceu');
  const path = '/api/replies?credorId=loja-aurora';
  const { items } = ReplyList.parse(await asAdmin(world, 'GET', path));
  expect(items).toMatchObject([{ text: 'minha mãe cuidava disso e faleceu', channel: 'email' }]);
  await asAdmin(world, 'POST', `/api/replies/${items[0]?.id}/classify`, { intent: 'dispute' });
  expect((await record()).cases).toMatchObject([{ status: 'disputed', motive: 'outro' }]);
  expect(ReplyList.parse(await asAdmin(world, 'GET', path)).items).toEqual([]);
});
