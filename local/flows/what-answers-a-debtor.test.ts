import { afterEach, expect, test } from 'vitest';
import { agreeableRecipients, type EmailFate, type Recipients } from '#local/aws/recipients.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { answerMessage } from '#local/server/answer-message.ts';
import type { World } from '#local/world.ts';
import { BehaviourEvent } from '#shared/domain/case/behaviour.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { contradictions } from './contradictions.ts';
import { lifeOf } from './debtor-of.ts';
import { type LadderPlace, ladderPlace, MARIAS_CPF, MARIAS_EMAIL } from './ladder-place.ts';
import { askForPix, enter, inboxOf, linkIn } from './portal-visit.ts';

let world: World;
afterEach(() => world.aws.close());

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** D+3, a Monday: the only step of the ladder, an e-mail. */
const STEP = {
  stepId: 'd-mais-3',
  kind: 'message',
  offsetDays: 3,
  localTime: '10:00',
  messages: [{ channel: 'email', templateId: 'lembrete-email' }],
  catchUp: 'skip',
  onNonBusinessDay: 'next-business-day',
};
/** One reaction for each thing that a debtor may do: a task the next day, so that several never contend for one message. */
const REACTIONS = BehaviourEvent.options.map((event) => ({
  stepId: `apos-${event}`,
  kind: 'task',
  title: `A pessoa: ${event}`,
  dueDays: 2,
  after: { event, days: 1 },
  localTime: '09:00',
  catchUp: 'send-late',
  onNonBusinessDay: 'next-business-day',
}));

/** Mailboxes where each e-mail meets this fate an hour after it arrived. */
const thenAfter = (fate: EmailFate): Recipients => ({
  ...agreeableRecipients,
  onEmail: (email) => [...agreeableRecipients.onEmail(email), fate],
});
const opens: EmailFate = { what: 'Open', afterMs: HOUR_MS };
const clicks: EmailFate = { what: 'Click', afterMs: HOUR_MS, link: 'https://exemplo.com.br/p/x' };
const complains: EmailFate = { what: 'Complaint', afterMs: HOUR_MS };

const itsLink = () => linkIn(inboxOf(world, MARIAS_EMAIL)[0]);
const promise = ({ maria }: LadderPlace) =>
  asAdmin(world, 'POST', `/api/debtors/${maria}/promises`, {
    credorId: 'loja-aurora',
    date: '2026-03-19',
  });
async function reply(): Promise<void> {
  const message = inboxOf(world, MARIAS_EMAIL)[0];
  if (!message) throw new Error('no e-mail left');
  await answerMessage(world.aws, message, 'bom dia, recebi sim', '1');
}
async function payPart(): Promise<void> {
  const charge = await askForPix(world, await enter(world, itsLink(), MARIAS_CPF));
  world.gateway.pay(charge, centavos(20_000));
}

const dayOf = (at: string | undefined): number => Date.parse(at?.slice(0, 10) ?? '');

type Deed = (place: LadderPlace) => Promise<unknown>;
const nothing: Deed = async () => null;

test.each<[BehaviourEvent, Recipients | undefined, Deed, readonly string[]]>([
  ['opened', thenAfter(opens), nothing, ['opened']],
  ['clicked', thenAfter(clicks), nothing, ['clicked']],
  ['complained', thenAfter(complains), nothing, ['complained']],
  ['replied', undefined, reply, ['replied']],
  ['visited', undefined, () => enter(world, itsLink(), MARIAS_CPF), ['visited']],
  ['promised', undefined, promise, ['promised', 'broke-promise']],
  ['broke-promise', undefined, promise, ['promised', 'broke-promise']],
  ['part-paid', undefined, payPart, ['visited', 'part-paid']],
])(
  'what answers a debtor who has %s comes the next day, once, and is written down',
  async (event, recipients, deed, heard) => {
    const place = await ladderPlace({
      steps: [STEP],
      reactions: REACTIONS,
      ...(recipients && { recipients }),
    });
    world = place.world;
    await world.aws.advanceTo(Date.parse('2026-03-16T18:00:00.000Z'));
    expect(inboxOf(world, MARIAS_EMAIL)).toHaveLength(1);
    await deed(place);
    await world.aws.settle();
    await world.aws.advanceTo(world.aws.now() + 14 * DAY_MS);
    const { record, entries } = await lifeOf(world, place.maria);
    const opened = entries.flatMap(({ at, fact }) =>
      fact.type === 'task-opened' ? [{ at, fact }] : [],
    );
    expect(opened.map(({ fact }) => fact.stepId)).toEqual(heard.map((one) => `apos-${one}`));
    const answer = opened.find(({ fact }) => fact.stepId === `apos-${event}`);
    const heardAt = record.cases[0]?.behaviour?.events.find((one) => one.event === event)?.at;
    expect(heardAt).toBeDefined();
    // The next day that banks are open, in the morning of the debtor.
    expect(dayOf(answer?.at)).toBeGreaterThan(dayOf(heardAt));
    expect(answer?.fact.heardAt).toBe(heardAt);
    expect(contradictions(record, entries)).toEqual([]);
  },
);

test('a reaction that is a message leaves by the gate, and not to whoever has paid meanwhile', async () => {
  const answers = {
    ...REACTIONS[0],
    stepId: 'visitou',
    kind: 'message',
    after: { event: 'visited', days: 2 },
    localTime: '10:00',
    messages: [{ channel: 'email', templateId: 'negociacao-email' }],
    catchUp: 'skip',
  };
  const { title: _, dueDays: __, ...message } = answers;
  for (const pays of [false, true]) {
    const place = await ladderPlace({ steps: [STEP], reactions: [message] });
    world = place.world;
    await world.aws.advanceTo(Date.parse('2026-03-16T18:00:00.000Z'));
    const visit = await enter(world, itsLink(), MARIAS_CPF);
    if (pays) {
      const charge = await askForPix(world, visit);
      world.gateway.pay(charge, charge.amount);
      await world.aws.settle();
    }
    const before = world.aws.outbox().length;
    await world.aws.advanceTo(world.aws.now() + 10 * DAY_MS);
    const { entries } = await lifeOf(world, place.maria);
    const asked = entries.flatMap(({ fact }) =>
      fact.type === 'message-requested' && fact.purpose.kind === 'regua-step'
        ? [fact.purpose.stepId]
        : [],
    );
    expect(asked).toEqual(pays ? ['d-mais-3'] : ['d-mais-3', 'visitou']);
    expect(world.aws.outbox().length - before).toBe(pays ? 0 : 1);
    if (!pays) world.aws.close();
  }
});
