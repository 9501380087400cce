import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { MessageId } from '#shared/domain/values/ids.ts';
import { Uf, zoneOfUf } from '#shared/domain/values/uf.ts';
import { addMinutes, epochMsOf, instantAt, timeOf, toLocal } from '#shared/domain/values/zone.ts';
import {
  AURORA,
  aDebtor,
  aMobile,
  anEmail,
  aRecord,
  HORIZONTE,
  instant,
} from '#shared/testing/records.ts';
import { openMinutesOn } from './contact-hours.ts';
import { decideContact } from './decide-contact.ts';
import { DEFAULT_CONTACT_POLICY as policy } from './default-policy.ts';
import { localMoment } from './local-moment.ts';
import type { ContactQuestion } from './question.ts';

const START = epochMsOf(instant('2026-01-01T00:00:00.000Z'));
const DAY_MS = 86_400_000;

const line = fc.record({
  hoursAgo: fc.integer({ min: 0, max: 24 * 9 }),
  channel: fc.constantFrom(...Channel.options),
  credorId: fc.constantFrom(AURORA, HORIZONTE),
  purpose: fc.constantFrom<Debtor['contactLog'][number]['purpose'][]>(
    'regua-step',
    'payment-receipt',
  ),
});

const anyQuestion = fc
  .record({
    uf: fc.option(fc.constantFrom(...Uf.options)),
    channel: fc.constantFrom(...Channel.options),
    purpose: fc.constantFrom<ContactQuestion['purpose'][]>('regua-step', 'payment-receipt'),
    nowMs: fc.integer({ min: START, max: START + 730 * DAY_MS }),
    lines: fc.array(line, { maxLength: 8 }),
  })
  .map(({ uf, channel, purpose, nowMs, lines }): ContactQuestion => {
    const now = instantAt(nowMs);
    const contactLog = lines
      .toSorted((a, b) => b.hoursAgo - a.hoursAgo)
      .map(({ hoursAgo, ...rest }) => ({
        ...rest,
        at: addMinutes(now, -60 * hoursAgo),
        messageId: MessageId.parse('nbswy3dpo5xxe3dejvss'),
        state: 'sent' as const,
      }));
    const zone = uf === null ? 'America/Sao_Paulo' : zoneOfUf(uf);
    return {
      record: aRecord({ debtor: aDebtor({ uf, zone, contactLog }) }),
      credorId: AURORA,
      channel,
      contact: channel === 'email' ? anEmail() : aMobile(),
      purpose,
      neutral: true,
      policy,
      now,
    };
  });

test('a held contact may leave at the moment named and not one minute before', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const decision = decideContact(question);
      if (decision.answer !== 'hold') return;
      const { until } = decision;
      expect(until > question.now).toBe(true);
      expect(decideContact({ ...question, now: until })).toEqual({ answer: 'send' });
      const before = addMinutes(until, -1);
      const early = before > question.now ? before : question.now;
      expect(decideContact({ ...question, now: early }).answer).toBe('hold');
    }),
    { numRuns: 500 },
  );
});

test('whatever leaves, leaves inside the legal hours of the debtor’s own clock', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      if (decideContact(question).answer !== 'send') return;
      const { uf, zone } = question.record.debtor;
      const { date, minute, isRestDay } = localMoment(question.now, zone);
      const open = openMinutesOn(policy, uf, question.channel, date);
      expect(isRestDay).toBe(false);
      expect(minute).toBeGreaterThanOrEqual(open?.opensAt ?? Infinity);
      expect(minute).toBeLessThan(open?.closesAt ?? 0);
      expect(timeOf(toLocal(question.now, zone)) >= '08:00').toBe(true);
    }),
    { numRuns: 500 },
  );
});
