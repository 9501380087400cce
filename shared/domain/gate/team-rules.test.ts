import { expect, test } from 'vitest';
import type { DebtorFlag } from '#shared/domain/debtor/flag.ts';
import { CarteiraId, MessageId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import {
  aCase,
  aDebtor,
  anEmail,
  aRecord,
  AURORA,
  HORIZONTE,
  instant,
} from '#shared/testing/records.ts';
import type { StopScope } from './contact-stop.ts';
import { type ContactDecision, decideContact } from './decide-contact.ts';
import { DEFAULT_CONTACT_POLICY } from './default-policy.ts';
import type { ContactQuestion } from './question.ts';

/** Friday, 13 March 2026, 11:00 in São Paulo: a good moment. */
const NOW = instant('2026-03-13T14:00:00.000Z');

const ask = (changes: Partial<ContactQuestion>): ContactDecision =>
  decideContact({
    record: aRecord(),
    credorId: AURORA,
    channel: 'email',
    contact: anEmail(),
    purpose: 'regua-step',
    neutral: true,
    policy: DEFAULT_CONTACT_POLICY,
    now: NOW,
    ...changes,
  });

const flagged = (flag: DebtorFlag) => {
  const noted = { flag, since: instant('2026-03-01T12:00:00.000Z'), by: 'user:ana', noteId: null };
  return aRecord({ debtor: aDebtor({ flags: [noted] }) });
};

test.each<DebtorFlag>(['deceased', 'minor', 'hardship'])(
  'nobody asks for money of somebody who is marked as %s',
  (flag) => {
    expect(ask({ record: flagged(flag) })).toEqual({ answer: 'never', reasons: [flag] });
  },
);

test('nobody writes to somebody of whom nothing may be listed because they died', () => {
  const listingBar = { because: 'deceased' as const, since: instant('2026-03-01T12:00:00.000Z') };
  const record = aRecord({ debtor: aDebtor({ listingBar }) });
  expect(ask({ record })).toEqual({ answer: 'never', reasons: ['deceased'] });
});

test('whoever cannot bear their debts is still thanked for what they pay, and the dead are not', () => {
  const purpose = 'payment-receipt' as const;
  expect(ask({ record: flagged('hardship'), purpose })).toEqual({ answer: 'send' });
  expect(ask({ record: flagged('deceased'), purpose })).toMatchObject({ reasons: ['deceased'] });
  expect(ask({ record: flagged('minor'), purpose })).toMatchObject({ reasons: ['minor'] });
});

const spokenTo = (at: string) =>
  aRecord({ debtor: aDebtor({ lastConversation: { at: instant(at), credorId: HORIZONTE } }) });

test('whoever spoke with any credor is left alone for three days, and then no longer', () => {
  expect(ask({ record: spokenTo('2026-03-12T15:00:00.000Z') })).toEqual({
    answer: 'hold',
    reasons: ['recent-conversation'],
    until: '2026-03-16T11:00:00.000Z',
  });
  expect(ask({ record: spokenTo('2026-03-10T14:00:00.000Z') })).toEqual({ answer: 'send' });
});

test('the tenth text in thirty days is the last', () => {
  const days = [
    '02-16',
    '02-18',
    '02-20',
    '02-21',
    '02-23',
    '02-25',
    '02-26',
    '02-27',
    '03-03',
    '03-05',
  ];
  const contactLog = days.map((day) => ({
    at: instant(`2026-${day}T13:00:00.000Z`),
    channel: 'email' as const,
    credorId: HORIZONTE,
    messageId: MessageId.parse('nbswy3dpo5xxe3dejvss'),
    purpose: 'regua-step' as const,
    state: 'sent' as const,
  }));
  expect(ask({ record: aRecord({ debtor: aDebtor({ contactLog }) }) })).toEqual({
    answer: 'hold',
    reasons: ['monthly-cap'],
    until: '2026-03-18T11:00:00.000Z',
  });
  const fewer = aRecord({ debtor: aDebtor({ contactLog: contactLog.slice(1) }) });
  expect(ask({ record: fewer })).toEqual({ answer: 'send' });
});

test('a holiday of the place is one', () => {
  const policy = { ...DEFAULT_CONTACT_POLICY, localHolidays: new Set([localDate('2026-03-13')]) };
  expect(ask({ policy })).toEqual({
    answer: 'hold',
    reasons: ['holiday'],
    until: '2026-03-14T11:00:00.000Z',
  });
});

const stoppedFor = (scope: StopScope) => {
  const stop = { stopId: 'x', scope, reason: 'texto errado', since: NOW, by: 'user:ana' };
  return { ...DEFAULT_CONTACT_POLICY, stops: [stop] };
};
const carteira = (carteiraId: string): StopScope => ({
  kind: 'carteira',
  credorId: AURORA,
  carteiraId: CarteiraId.parse(carteiraId),
});

test.each<StopScope>([
  { kind: 'all' },
  { kind: 'channel', channel: 'email' },
  { kind: 'credor', credorId: AURORA },
  carteira(aCase().carteiraId),
])(
  'while %j is stopped nothing within it leaves, and it is looked at again half an hour later',
  (scope) => {
    const until = '2026-03-13T14:30:00.000Z';
    const held = { answer: 'hold', reasons: ['switched-off'], until };
    expect(ask({ policy: stoppedFor(scope) })).toEqual(held);
    expect(ask({ policy: stoppedFor(scope), purpose: 'payment-receipt' })).toEqual(held);
  },
);

test.each<StopScope>([
  { kind: 'channel', channel: 'sms' },
  { kind: 'credor', credorId: HORIZONTE },
  carteira('antigos'),
])('what lies outside of %j leaves', (scope) => {
  expect(ask({ policy: stoppedFor(scope) })).toEqual({ answer: 'send' });
});

test('what is stopped in the evening is looked at again in the morning', () => {
  const now = instant('2026-03-13T22:45:00.000Z');
  expect(ask({ policy: stoppedFor({ kind: 'all' }), now })).toMatchObject({
    reasons: ['switched-off'],
    until: '2026-03-14T11:00:00.000Z',
  });
});
