import { expect, test } from 'vitest';
import { BEHAVIOUR_EVENTS_MAX } from '#shared/domain/case/behaviour.ts';
import { messageIdOf, promiseIdOf } from '#shared/domain/values/derive-ids.ts';
import { NoteId, ReplyId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { after, agreed } from '#shared/testing/agreements.ts';
import { ladderLife } from '#shared/testing/ladder-life.ts';
import { AURORA, aDebt, anEmail, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { DEFAULT_RULES } from '#shared/testing/reguas.ts';
import type { Fact, FactOf } from './entry.ts';

const START = instant('2026-03-12T12:00:00.000Z');
const debts = ['2026-03-10', '2026-04-10'].map((dueDate, index) =>
  aDebt({ externalId: `NF-${index}`, dueDate: localDate(dueDate) }),
);
const promiseId = promiseIdOf(MARIA, 0);
const promised: Fact = {
  type: 'promise-made',
  promiseId,
  credorId: AURORA,
  date: localDate('2026-03-14'),
  amount: centavos(10_000),
  toleranceDays: 1,
  via: 'portal',
  replaces: null,
};

const news = (outcome: 'opened' | 'clicked' | 'complained' | 'delivered'): Fact => ({
  type: 'message-outcome',
  messageId: messageIdOf(MARIA, 'x'),
  credorId: AURORA,
  channel: 'email',
  contactId: anEmail().contactId,
  outcome,
  detail: '',
});

/** A life that visits once by itself at the start. */
function heardOf(live: (life: ReturnType<typeof ladderLife>) => void) {
  const life = ladderLife(aRecord({ debts }), DEFAULT_RULES, START);
  live(life);
  const behaviour = life.record().cases[0]?.behaviour;
  return { anchor: behaviour?.anchor, events: behaviour?.events.map(({ event }) => event) };
}

test('what a debtor does is remembered while the ladder stands on the due date', () => {
  const heard = heardOf((life) => {
    for (const fact of [news('opened'), news('delivered'), news('clicked'), news('complained')]) {
      life.happen([fact], START);
    }
    life.happen([promised], START);
    life.happen([{ type: 'promise-broken', credorId: AURORA, promiseId }], START);
    life.pay(START, false);
  });
  expect(heard).toEqual({
    anchor: '2026-03-10',
    events: [
      'visited',
      'opened',
      'clicked',
      'complained',
      'promised',
      'broke-promise',
      'part-paid',
    ],
  });
});

const reply = (intent: FactOf<'reply-received'>['intent'], rule: string): Fact => ({
  type: 'reply-received',
  replyId: ReplyId.parse('rrrrrrrrrrrrrrrrrrrr'),
  credorId: AURORA,
  channel: 'email',
  contactId: anEmail().contactId,
  intent,
  reasons: [{ rule, words: '' }],
  noteId: NoteId.parse('nnnnnnnnnnnnnnnnnnnn'),
  waits: intent === 'person',
});

test.each([
  ['promises', reply('promise', 'promessa'), ['visited', 'replied']],
  ['writes what a person has to read', reply('person', 'zomba'), ['visited', 'replied']],
  ['wants no more', reply('opt-out', 'descadastro'), ['visited']],
  ['is somebody else', reply('wrong-person', 'engano'), ['visited']],
  ['may be somebody else', reply('person', 'remetente-nao-provado'), ['visited']],
])('a debtor has answered or not: whoever wrote %s', (_, fact, events) => {
  expect(heardOf((life) => life.happen([fact], START)).events).toEqual(events);
});

test('the next due date begins with nothing, and the payment that led to it is no part payment of it', () => {
  const heard = heardOf((life) => {
    life.pay(START, true);
    life.visit(addMinutes(START, 1));
  });
  expect(heard).toEqual({ anchor: '2026-04-10', events: ['visited'] });
});

test('when each thing was last done is remembered whatever the ladder stands on', () => {
  const later = addMinutes(START, 1);
  const life = ladderLife(aRecord({ debts }), DEFAULT_RULES, START);
  life.happen([news('opened')], START);
  life.pay(START, true);
  life.visit(later);
  expect(life.record().cases[0]?.lastDone).toEqual({ opened: START, visited: later });
});

test('what is done during an agreement is remembered, though no debt of before is open', () => {
  const agreement = agreed(aRecord(), 2, START);
  const visited: Fact = { type: 'portal-visited', credorId: AURORA, contactId: null };
  const [known] = after(agreement, [visited], START).cases;
  expect([known?.lastDone, known?.behaviour]).toEqual([{ visited: START }, undefined]);
});

test('the memory is bounded', () => {
  const { events } = heardOf((life) => {
    for (let times = 0; times < 2 * BEHAVIOUR_EVENTS_MAX; times += 1) life.visit(START);
  });
  expect(events).toHaveLength(BEHAVIOUR_EVENTS_MAX);
});
