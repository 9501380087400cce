import { expect, test } from 'vitest';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import { MessageId, PaymentId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import {
  AURORA,
  aCase,
  aDebt,
  aDebtor,
  aDisputedCase,
  aMobile,
  anEmail,
  aRecord,
  aSettledCase,
  HORIZONTE,
  instant,
} from '#shared/testing/records.ts';
import { type ContactDecision, decideContact } from './decide-contact.ts';
import { DEFAULT_CONTACT_POLICY } from './default-policy.ts';
import type { ContactQuestion } from './question.ts';

type ContactLine = Debtor['contactLog'][number];

/** Friday, 13 March 2026, 11:00 in São Paulo: a good moment. */
const NOW = instant('2026-03-13T14:00:00.000Z');

const ask = (changes: Partial<ContactQuestion> = {}): ContactDecision =>
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

const past = (at: string, changes: Partial<ContactLine> = {}): ContactLine => ({
  at: instant(at),
  channel: 'email',
  credorId: AURORA,
  messageId: MessageId.parse('nbswy3dpo5xxe3dejvss'),
  purpose: 'regua-step',
  state: 'sent',
  ...changes,
});
const withLog = (...contactLog: ContactLine[]) => aRecord({ debtor: aDebtor({ contactLog }) });

const paid = (paidAt: string, refunded = 0) =>
  aRecord({
    payments: [
      {
        paymentId: PaymentId.parse('orsxg5dborsxg5dborsx'),
        credorId: AURORA,
        gateway: 'sandbox',
        chargeId: null,
        amount: centavos(10_000),
        paidAt: instant(paidAt),
        allocations: [],
        overpaid: centavos(0),
        refunded: centavos(refunded),
      },
    ],
  });

test('a debtor with an open debt is reminded on a weekday morning', () => {
  expect(ask()).toEqual({ answer: 'send' });
});

test.each<[string, Partial<ContactQuestion>, string]>([
  ['who paid', { record: aRecord({ debts: [], cases: [aSettledCase()] }) }, 'paid'],
  [
    'whose debts are settled though the case is not yet',
    { record: aRecord({ debts: [] }) },
    'paid',
  ],
  ['who owes only to another credor', { credorId: HORIZONTE }, 'paid'],
  [
    'whose only debt prescribed',
    { record: aRecord({ debts: [aDebt({ dueDate: localDate('2021-03-12') })] }) },
    'prescribed',
  ],
  ['who disputes', { record: aRecord({ cases: [aDisputedCase()] }) }, 'disputed'],
  ['who opted out', { record: aRecord({ debtor: aDebtor({ optedOut: ['email'] }) }) }, 'opted-out'],
  ['whose e-mail bounced', { contact: anEmail({ health: 'bounced' }) }, 'contact-unusable'],
  ['who complained of spam', { contact: anEmail({ health: 'complained' }) }, 'contact-unusable'],
  ['who is somebody else', { contact: anEmail({ health: 'wrong-person' }) }, 'contact-unusable'],
  ['whose e-mail was erased', { contact: { ...anEmail(), value: null } }, 'contact-unusable'],
  ['whose contact is of another channel', { contact: aMobile() }, 'contact-unusable'],
  [
    'of whom we only hope it is them, with the debt told',
    { neutral: false },
    'contact-unconfirmed',
  ],
])('nobody writes to a debtor %s', (_, changes, reason) => {
  expect(ask(changes)).toEqual({ answer: 'never', reasons: [reason] });
});

test('a debtor who confirmed their e-mail may read what they owe', () => {
  expect(ask({ neutral: false, contact: anEmail({ confirmed: true }) })).toEqual({
    answer: 'send',
  });
});

test('a debtor who opted out of SMS still gets e-mails', () => {
  expect(ask({ record: aRecord({ debtor: aDebtor({ optedOut: ['sms'] }) }) }).answer).toBe('send');
});

test('all that speaks against a contact is told, the weightiest first', () => {
  const record = aRecord({
    debtor: aDebtor({ optedOut: ['email'] }),
    cases: [aDisputedCase()],
    debts: [],
  });
  expect(ask({ record })).toEqual({ answer: 'never', reasons: ['paid', 'disputed', 'opted-out'] });
});

test.each<[string, Partial<ContactQuestion>, string[], string]>([
  [
    'at 7 in the morning',
    { now: instant('2026-03-13T10:00:00.000Z') },
    ['outside-hours'],
    '2026-03-13T11:00:00.000Z',
  ],
  [
    'at 8 in the evening',
    { now: instant('2026-03-13T23:00:00.000Z') },
    ['outside-hours'],
    '2026-03-14T11:00:00.000Z',
  ],
  [
    'on Saturday afternoon in São Paulo',
    { now: instant('2026-03-14T17:00:00.000Z') },
    ['outside-hours'],
    '2026-03-16T11:00:00.000Z',
  ],
  [
    'on Sunday',
    { now: instant('2026-03-15T14:00:00.000Z') },
    ['holiday'],
    '2026-03-16T11:00:00.000Z',
  ],
  [
    'on Good Friday',
    { now: instant('2026-04-03T14:00:00.000Z') },
    ['holiday'],
    '2026-04-04T11:00:00.000Z',
  ],
  [
    'already written to today',
    { record: withLog(past('2026-03-13T11:30:00.000Z')) },
    ['daily-cap', 'minimum-interval'],
    '2026-03-14T11:00:00.000Z',
  ],
  [
    'texted two hours ago by another credor',
    { record: withLog(past('2026-03-13T12:00:00.000Z', { channel: 'sms', credorId: HORIZONTE })) },
    ['minimum-interval'],
    '2026-03-13T16:00:00.000Z',
  ],
  [
    'with three texts this week over all credores',
    {
      record: withLog(
        past('2026-03-09T13:00:00.000Z'),
        past('2026-03-10T13:00:00.000Z', { channel: 'sms', credorId: HORIZONTE }),
        past('2026-03-11T13:00:00.000Z', { state: 'uncertain' }),
      ),
    },
    ['weekly-cap'],
    '2026-03-16T11:00:00.000Z',
  ],
  [
    'who paid a part yesterday',
    { record: paid('2026-03-12T15:00:00.000Z') },
    ['recent-payment'],
    '2026-03-16T11:00:00.000Z',
  ],
])('a debtor %s is left in peace until the first good moment', (_, changes, reasons, until) => {
  expect(ask(changes)).toEqual({ answer: 'hold', reasons, until });
});

test.each<[string, Partial<ContactQuestion>]>([
  [
    'whose week is over',
    {
      record: withLog(
        past('2026-03-05T13:00:00.000Z'),
        past('2026-03-06T13:00:00.000Z'),
        past('2026-03-11T13:00:00.000Z'),
      ),
    },
  ],
  [
    'who got an SMS this morning',
    { record: withLog(past('2026-03-13T09:59:00.000Z', { channel: 'sms' })) },
  ],
  ['whose payment was given back', { record: paid('2026-03-12T15:00:00.000Z', 10_000) }],
  [
    'who was thanked today',
    { record: withLog(past('2026-03-13T13:30:00.000Z', { purpose: 'payment-receipt' })) },
  ],
])('a debtor %s may be written to', (_, changes) => {
  expect(ask(changes)).toEqual({ answer: 'send' });
});

test.each([
  ['AC', 'America/Rio_Branco', '2026-03-13T13:00:00.000Z'],
  ['AM', 'America/Manaus', '2026-03-13T12:00:00.000Z'],
  ['SP', 'America/Sao_Paulo', '2026-03-13T11:00:00.000Z'],
] as const)('the day of a debtor in %s begins by their own clock', (uf, zone, opening) => {
  const record = aRecord({ debtor: aDebtor({ uf, zone }) });
  const early = instant('2026-03-13T10:30:00.000Z');
  expect(ask({ record, now: early })).toMatchObject({ answer: 'hold', until: opening });
});

test('a debtor of unknown state is protected by the hours of all states and zones', () => {
  const record = aRecord({ debtor: aDebtor({ uf: null }) });
  const evening = instant('2026-03-13T21:30:00.000Z');
  expect(ask({ record, now: evening })).toMatchObject({ until: '2026-03-16T13:00:00.000Z' });
});

test('a receipt reaches whoever settled, whatever the caps', () => {
  const { debtor } = withLog(past('2026-03-13T13:30:00.000Z'));
  const record = aRecord({ debtor, cases: [aSettledCase()], debts: [] });
  expect(ask({ record, purpose: 'payment-receipt' })).toEqual({ answer: 'send' });
});

test('a receipt still heeds opt-out and hours', () => {
  const purpose = 'payment-receipt' as const;
  const optedOut = aRecord({ debtor: aDebtor({ optedOut: ['email'] }) });
  expect(ask({ record: optedOut, purpose }).answer).toBe('never');
  expect(ask({ now: instant('2026-03-15T14:00:00.000Z'), purpose }).answer).toBe('hold');
});

test('what is owed to one credor lets no other credor write', () => {
  const record = aRecord({
    cases: [aCase(), aCase({ credorId: HORIZONTE })],
    debts: [aDebt({ credorId: HORIZONTE })],
  });
  expect(ask({ record })).toEqual({ answer: 'never', reasons: ['paid'] });
  expect(ask({ record, credorId: HORIZONTE })).toEqual({ answer: 'send' });
});
