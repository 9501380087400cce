import { describe, expect, test } from 'vitest';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { HOLDOUT_ARM, StudyId } from '#shared/domain/experiment/study.ts';
import type { OpenPromise } from '#shared/domain/promise/promise.ts';
import { AgreementId, MessageId, PromiseId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { herOther, MARIA_AGAIN } from '#shared/testing/joined.ts';
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
import { decideContact } from './decide-contact.ts';
import { DEFAULT_CONTACT_POLICY } from './default-policy.ts';
import { asOnePerson } from './one-person.ts';
import type { ContactQuestion } from './question.ts';

const NOW = instant('2026-03-13T14:00:00.000Z');
const AN_HOUR_AGO = instant('2026-03-13T13:00:00.000Z');

/** Maria by her right CPF, who owes for longer. Friday, 13 March 2026, 11:00 in São Paulo: a good moment. */
const ask = (others: readonly RegisteredRecord[], changes: Partial<ContactQuestion> = {}) =>
  decideContact({
    record: aRecord(),
    credorId: AURORA,
    channel: 'email',
    contact: anEmail(),
    purpose: 'regua-step',
    neutral: true,
    policy: { ...DEFAULT_CONTACT_POLICY, joined: others },
    now: NOW,
    ...changes,
  });

const line = {
  at: AN_HOUR_AGO,
  channel: 'sms' as const,
  credorId: HORIZONTE,
  messageId: MessageId.parse('nbswy3dpo5xxe3dejvss'),
  purpose: 'regua-step' as const,
  state: 'sent' as const,
};
const flagged = (flag: 'deceased' | 'minor' | 'hardship') =>
  herOther({ debtor: aDebtor({ flags: [{ flag, since: NOW, by: 'user:ana', noteId: null }] }) });
const held = (changes: Parameters<typeof aCase>[0]) => herOther({ cases: [aCase(changes)] });

const promised = (date: string, madeAt: Instant): OpenPromise => ({
  promiseId: PromiseId.parse('promessadamaria01'),
  credorId: AURORA,
  date: localDate(date),
  amount: centavos(10_000),
  toleranceDays: 1,
  replaces: null,
  madeAt,
  via: 'operator',
  status: 'made',
});

describe('whoever is registered twice is not written to when of the other registration', () => {
  test.each<[string, RegisteredRecord, string]>([
    ['the channel was left', herOther({ debtor: aDebtor({ optedOut: ['email'] }) }), 'opted-out'],
    ['they are known to have died', flagged('deceased'), 'deceased'],
    ['they are known to be a minor', flagged('minor'), 'minor'],
    ['they cannot bear their debts', flagged('hardship'), 'hardship'],
    [
      'nothing of a minor may be listed',
      herOther({ debtor: aDebtor({ listingBar: { because: 'minor', since: NOW } }) }),
      'minor',
    ],
    ['the case is contested', herOther({ cases: [aDisputedCase()] }), 'disputed'],
    ['the ladder was stopped', held({ stopped: { since: NOW, motive: 'asked' } }), 'stopped'],
    [
      'the case is of the control group',
      held({ arms: [{ studyId: StudyId.parse('tom'), armId: HOLDOUT_ARM }] }),
      'holdout',
    ],
    [
      'the address turned out to be somebody else’s',
      herOther({ contacts: [anEmail({ health: 'wrong-person' })] }),
      'contact-unusable',
    ],
    [
      'the debt is older',
      herOther({ debts: [aDebt({ dueDate: localDate('2026-03-01') })] }),
      'other-registration',
    ],
  ])('%s', (_, other, reason) => {
    expect(ask([other])).toEqual({ answer: 'never', reasons: [reason] });
  });
});

describe('whoever is registered twice is written to later when of the other registration', () => {
  test.each<[string, RegisteredRecord, string]>([
    [
      'a message left an hour ago',
      herOther({ debtor: aDebtor({ contactLog: [line] }) }),
      'minimum-interval',
    ],
    [
      'the day’s only e-mail left in the morning',
      herOther({
        debtor: aDebtor({
          contactLog: [{ ...line, channel: 'email', at: instant('2026-03-13T11:30:00.000Z') }],
        }),
      }),
      'daily-cap',
    ],
    [
      'the team spoke with them yesterday',
      herOther({
        debtor: aDebtor({
          lastConversation: { at: instant('2026-03-12T14:00:00.000Z'), credorId: HORIZONTE },
        }),
      }),
      'recent-conversation',
    ],
    [
      'a pause goes on',
      held({
        pauses: [
          { from: AN_HOUR_AGO, until: instant('2026-03-20T14:00:00.000Z'), motive: 'asked' },
        ],
      }),
      'paused',
    ],
    [
      'a payment clears',
      held({
        clearing: {
          paidOn: localDate('2026-03-12'),
          clearsBy: localDate('2026-03-17'),
          told: 'debtor',
        },
      }),
      'payment-clearing',
    ],
    ['a promise stands', herOther({ promises: [promised('2026-03-18', AN_HOUR_AGO)] }), 'promised'],
  ])('%s', (_, other, reason) => {
    const decided = ask([other]);
    expect(decided).toMatchObject({ answer: 'hold', reasons: expect.arrayContaining([reason]) });
  });
});

describe('the other registration is in nobody’s way when', () => {
  test.each<[string, RegisteredRecord]>([
    ['it owes for less long', herOther()],
    ['it owes nothing any more', herOther({ cases: [aSettledCase()], debts: [] })],
    [
      'it owes for longer, and no message reaches it',
      herOther({
        debts: [aDebt({ dueDate: localDate('2026-03-01') })],
        contacts: [anEmail({ value: 'x@example.com', health: 'bounced' })],
      }),
    ],
    [
      'what it owes for longer has prescribed',
      herOther({ debts: [aDebt({ dueDate: localDate('2019-03-01') })] }),
    ],
    [
      'it owes another credor',
      herOther({
        cases: [aCase({ credorId: HORIZONTE })],
        debts: [aDebt({ credorId: HORIZONTE, dueDate: localDate('2026-03-01') })],
      }),
    ],
    [
      'another credor’s case is contested',
      herOther({ cases: [aDisputedCase({ credorId: HORIZONTE })] }),
    ],
  ])('%s', (_, other) => {
    expect(ask([other])).toEqual({ answer: 'send' });
  });
});

const older = herOther({ debts: [aDebt({ dueDate: localDate('2026-03-01') })] });

test('a call waits for its turn as a message does, unless the person asked for it', () => {
  const call = { channel: 'voice', contact: aMobile() } as const;
  expect(ask([older], { ...call, purpose: 'call' })).toEqual({
    answer: 'never',
    reasons: ['other-registration'],
  });
  expect(ask([older], { ...call, purpose: 'requested-call' })).toEqual({ answer: 'send' });
});

test('nobody is called before the hour that they named to the other registration', () => {
  const from = instant('2026-03-13T19:00:00.000Z');
  const other = held({ callback: { from, via: 'portal', askedAt: AN_HOUR_AGO } });
  const call = { channel: 'voice', contact: aMobile(), purpose: 'call' } as const;
  expect(ask([other], call)).toEqual({ answer: 'hold', until: from, reasons: ['asked-later'] });
  expect(ask([other])).toEqual({ answer: 'send' });
});

test('reminders of what was signed, and what the law wants told, go on', () => {
  const agreementId = AgreementId.parse('acordodeteste0001');
  for (const changes of [{ agreementId }, { purpose: 'listing-notice' as const }]) {
    const decided = ask([older], changes);
    expect(decided.answer === 'send' ? [] : decided.reasons).not.toContain('other-registration');
  }
});

test('of two registrations that owe since the same day exactly one speaks', () => {
  const same = herOther({ debts: [aDebt()] });
  const hers = ask([same]);
  const theirs = ask([aRecord()], { record: same });
  expect([hers.answer, theirs.answer].toSorted()).toEqual(['never', 'send']);
});

test('in two states the hours of all states protect the person', () => {
  const inAcre = herOther({ debtor: aDebtor({ uf: 'AC' }) });
  expect(asOnePerson(aRecord(), [inAcre]).debtor.uf).toBeNull();
  expect(asOnePerson(aRecord(), [herOther()]).debtor.uf).toBe('SP');
});

test('whose debts are spoken of stays as it is, whoever the others are and in whatever order they come', () => {
  const third = herOther({ debtor: aDebtor({ optedOut: ['sms'], contactLog: [line] }) });
  const [one, other] = [
    asOnePerson(aRecord(), [herOther(), third]),
    asOnePerson(aRecord(), [third, herOther()]),
  ];
  expect(one).toEqual(other);
  expect(one.debts).toEqual(aRecord().debts);
  expect(one.debtor.debtorId).not.toBe(MARIA_AGAIN);
});

test('a promise waits for the answers to disputes, by whichever registration they were told, and for each day once', () => {
  const noonOf = (day: string) => instant(`${day}T15:00:00.000Z`);
  const disputed = aCase({
    disputes: [{ debtId: null, from: noonOf('2026-03-05'), until: noonOf('2026-03-10') }],
  });
  const promises = [promised('2026-03-09', noonOf('2026-03-02'))];
  const other = herOther({ promises, cases: [disputed] });
  for (const record of [aRecord(), aRecord({ cases: [disputed] })])
    expect(ask([other], { record })).toMatchObject({
      answer: 'hold',
      reasons: ['promised'],
      until: instant('2026-03-16T11:00:00.000Z'),
    });
});
