import { expect, test } from 'vitest';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { promiseIdOf } from '#shared/domain/values/derive-ids.ts';
import { CallId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import {
  AURORA,
  aCase,
  aDebtor,
  aMobile,
  aRecord,
  HORIZONTE,
  instant,
  MARIA,
} from '#shared/testing/records.ts';
import { callPurpose, mayCall } from './may-call.ts';

/** Friday, 13 March 2026, 11:00 in São Paulo. */
const ASKED = instant('2026-03-13T14:00:00.000Z');
const LATER = addMinutes(ASKED, 60);
const HARDSHIP = { flag: 'hardship' as const, since: ASKED, by: 'user:ana', noteId: null };

const wish = (until?: Instant): Fact => ({
  type: 'callback-asked',
  credorId: AURORA,
  from: ASKED,
  ...(until && { until }),
  via: 'reply',
});
const after = (facts: readonly Fact[], at: Instant, record = asking()) =>
  preview(record, facts, { debtorId: MARIA, at });
const asking = (until?: Instant) =>
  preview(aRecord({ cases: [aCase(), aCase({ credorId: HORIZONTE })] }), [wish(until)], {
    debtorId: MARIA,
    at: ASKED,
  });
const purposeOf = (record: ReturnType<typeof asking>, now: Instant) =>
  callPurpose({ record, credorId: AURORA, policy: DEFAULT_CONTACT_POLICY, now });

test.each([
  ['who named no end for two days', undefined, 2 * 1_440],
  ['who named an hour until it is over', addMinutes(ASKED, 30), 30],
  ['who named a far end for two days', addMinutes(ASKED, 9_000), 2 * 1_440],
])('whoever asks to be called is called for it: %s', (_, until, minutes) => {
  const record = asking(until);
  expect(purposeOf(record, addMinutes(ASKED, minutes - 1))).toBe('requested-call');
  expect(purposeOf(record, addMinutes(ASKED, minutes))).toBe('call');
});

test('a wish of March lifts no protection in June', () => {
  const { cases } = asking();
  const record = aRecord({ cases, debtor: aDebtor({ flags: [HARDSHIP] }) });
  expect(purposeOf(record, instant('2026-06-12T14:00:00.000Z'))).toBe('call');
});

test('nobody is called before the hour that they named', () => {
  const from = instant('2026-03-13T19:00:00.000Z');
  const callback = { from, via: 'reply' as const, askedAt: ASKED };
  const record = aRecord({ cases: [aCase({ callback })] });
  const ask = (now: Instant) =>
    mayCall({ record, credorId: AURORA, policy: DEFAULT_CONTACT_POLICY, now });
  expect(ask(LATER)).toEqual({ answer: 'hold', until: from, reasons: ['asked-later'] });
  expect(ask(from)).toMatchObject({ answer: 'call' });
});

const SPOKEN: Fact = {
  type: 'right-person-reached',
  credorId: HORIZONTE,
  via: 'phone',
  spokeAt: LATER,
};
const ENDS: readonly (readonly [string, Fact])[] = [
  ['somebody spoke with them', SPOKEN],
  ['they leave calls', { type: 'opted-out', channel: 'voice', via: 'reply' }],
  ['they are over-indebted', { type: 'debtor-flagged', flag: 'hardship', noteId: null }],
  [
    'they contest',
    { type: 'case-disputed', credorId: AURORA, motive: 'valor', debtId: null, noteId: null },
  ],
  ['a court stops it', { type: 'ladder-stopped', credorId: AURORA, motive: 'court-order' }],
  ['nothing is owed any more', { type: 'case-settled', credorId: AURORA }],
  [
    'they promise',
    {
      type: 'promise-made',
      promiseId: promiseIdOf(MARIA, 0),
      credorId: AURORA,
      date: localDate('2026-03-20'),
      amount: centavos(100),
      toleranceDays: 1,
      via: 'portal',
      replaces: null,
    },
  ],
];

test.each(ENDS)('a wish to be called is over once %s', (_, fact) => {
  expect(purposeOf(after([fact], LATER), LATER)).toBe('call');
});

test.each(ENDS)('a call that never rang gives no wish back once %s', (_, fact) => {
  const which = { callId: CallId.parse('a'.repeat(20)), credorId: AURORA };
  const { contactId } = aMobile();
  const placed = after(
    [{ type: 'call-placed', ...which, contactId, asked: true, via: 'connect' }],
    ASKED,
  );
  const failed: Fact = { type: 'call-failed', ...which, detail: '' };
  expect(purposeOf(after([failed], LATER, placed), LATER)).toBe('requested-call');
  expect(purposeOf(after([fact, failed], LATER, placed), LATER)).toBe('call');
});

test.each<readonly [string, Fact]>([
  ['a conversation before it that is told of later', { ...SPOKEN, spokeAt: addMinutes(ASKED, -5) }],
  ['the end of other messages', { type: 'opted-out', channel: 'sms', via: 'reply' }],
  ['a stop of another credor’s', { type: 'ladder-stopped', credorId: HORIZONTE, motive: 'other' }],
])('a wish outlives %s', (_, fact) => {
  expect(purposeOf(after([fact], LATER), LATER)).toBe('requested-call');
});
