import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { MessageId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { Uf, zoneOfUf } from '#shared/domain/values/uf.ts';
import {
  addMinutes,
  epochMsOf,
  instantAt,
  localDateOf,
  timeOf,
  toLocal,
} from '#shared/domain/values/zone.ts';
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
import type { ContactPolicy } from './contact-policy.ts';
import type { ContactRules } from './contact-rules.ts';
import type { ContactStop } from './contact-stop.ts';
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
      const { date, minute, isRestDay } = localMoment(question.now, zone, question.policy);
      const open = openMinutesOn(policy, uf, question.channel, date);
      expect(isRestDay).toBe(false);
      expect(minute).toBeGreaterThanOrEqual(open?.opensAt ?? Infinity);
      expect(minute).toBeLessThan(open?.closesAt ?? 0);
      expect(timeOf(toLocal(question.now, zone)) >= '08:00').toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('whoever may live in either of two states is written to when both are open', () => {
  const places = [
    { by: 'uf' as const, uf: 'SP' as const, source: 'credor:loja-aurora' },
    { by: 'cep' as const, uf: 'AC' as const, source: 'credor:loja-aurora' },
  ];
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const { record } = question;
      const debtor = { ...record.debtor, uf: 'SP' as const, zone: zoneOfUf('SP'), places };
      const decision = decideContact({ ...question, record: { ...record, debtor } });
      if (decision.answer === 'never') return;
      const leaves = decision.answer === 'hold' ? decision.until : question.now;
      for (const uf of ['SP', 'AC'] as const) {
        const { date, minute } = localMoment(leaves, zoneOfUf(uf), question.policy);
        const open = openMinutesOn(question.policy, uf, question.channel, date);
        expect(minute).toBeGreaterThanOrEqual(open?.opensAt ?? Infinity);
        expect(minute).toBeLessThan(open?.closesAt ?? 0);
      }
    }),
    { numRuns: 200 },
  );
});

/** Rules that somebody might add, each as the gate would have it. */
const anyRule = fc.constantFrom<((question: ContactQuestion) => ContactQuestion)[]>(
  (question) => withPolicy(question, { hours: [...question.policy.hours, MIDDAY] }),
  (question) => withPolicy(question, { caps: [...question.policy.caps, ONE_A_MONTH] }),
  (question) =>
    withPolicy(question, {
      minimumInterval: { ...question.policy.minimumInterval, minutes: 1_440 },
    }),
  (question) =>
    withPolicy(question, { localHolidays: new Set([localDateOf(question.now, zoneIn(question))]) }),
  (question) => withPolicy(question, { stops: [STOP] }),
);

const dated = { source: 'uma regra a mais', validFrom: localDate('2020-01-01'), validUntil: null };
const MIDDAY: ContactPolicy['hours'][number] = {
  ...dated,
  ufs: 'all',
  channels: ['email', 'sms'],
  weekdays: ['12:00', '14:00'],
  saturday: null,
  restDays: null,
};
const ONE_A_MONTH: ContactPolicy['caps'][number] = {
  ...dated,
  channels: ['email', 'sms'],
  per: 'month',
  max: 1,
};
const STOP: ContactStop = {
  stopId: 'all',
  scope: { kind: 'all' },
  reason: 'um teste',
  since: instant('2026-01-01T00:00:00.000Z'),
  by: 'user:ana',
};

const zoneIn = ({ record }: ContactQuestion) => record.debtor.zone;
const withPolicy = (question: ContactQuestion, more: Partial<ContactRules>): ContactQuestion => ({
  ...question,
  policy: { ...question.policy, ...more },
});

/** When a contact may leave at the earliest. */
function leavesAt(question: ContactQuestion): string {
  const decision = decideContact(question);
  if (decision.answer === 'never') return 'never';
  return decision.answer === 'send' ? question.now : decision.until;
}

test('one rule more never makes a contact leave earlier', () => {
  fc.assert(
    fc.property(anyQuestion, anyRule, (question, addRule) => {
      expect(leavesAt(addRule(question)) >= leavesAt(question)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('however often the gate is asked meanwhile, a held contact leaves at the same moment', () => {
  fc.assert(
    fc.property(anyQuestion, fc.integer({ min: 1, max: 20 }), (question, times) => {
      const decision = decideContact(question);
      if (decision.answer !== 'hold') return;
      const { until } = decision;
      const [from, to] = [epochMsOf(question.now), epochMsOf(until)];
      for (let asked = 0; asked < times; asked += 1) {
        const now = instantAt(from + Math.floor(((to - from) * asked) / times));
        expect(decideContact({ ...question, now })).toMatchObject({ answer: 'hold', until });
      }
    }),
  );
});
