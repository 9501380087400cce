import { describe, expect, test } from 'vitest';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { decideContact } from '#shared/domain/gate/decide-contact.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { type Instant, toInstant } from '#shared/domain/values/zone.ts';
import { herOther } from '#shared/testing/joined.ts';
import { aDebtor, aMobile, aRecord, AURORA, instant } from '#shared/testing/records.ts';
import { callbackTimes, opensOn } from './callback-hours.ts';

/** Friday, 13 March 2026, 11:00 in São Paulo. */
const NOW = instant('2026-03-13T14:00:00.000Z');
const IN_ACRE = { uf: 'AC', zone: 'America/Rio_Branco' } as const;
const TOLD_BOTH: Partial<Debtor> = {
  places: [
    { by: 'uf', uf: 'SP', source: 'credor:loja-aurora' },
    { by: 'uf', uf: 'AC', source: 'credor:faculdade-horizonte' },
  ],
};

const by = (changes: Partial<Debtor>) => aRecord({ debtor: aDebtor(changes) });
const otherIn = (changes: Partial<Debtor>) => herOther({ debtor: aDebtor(changes) });
const rules = (joined: readonly RegisteredRecord[]) => ({ ...DEFAULT_CONTACT_POLICY, joined });

describe.each<[string, RegisteredRecord, readonly RegisteredRecord[]]>([
  ['in São Paulo', by({}), []],
  ['in Acre', by(IN_ACRE), []],
  ['nobody knows where', by({ uf: null }), []],
  ['in São Paulo or Acre, as two sources say', by(TOLD_BOTH), []],
  ['in São Paulo, and by another registration in Acre', by({}), [otherIn(IN_ACRE)]],
  ['in Acre, and by another registration in São Paulo', by(IN_ACRE), [otherIn({})]],
  ['in São Paulo, and by another registration in either', by({}), [otherIn(TOLD_BOTH)]],
])('whoever lives %s', (_, record, joined) => {
  const policy = rules(joined);
  const times = callbackTimes(record, policy, NOW);
  const moments = times.map((time) => toInstant(time, record.debtor.zone));
  const isCalled = (now: Instant) =>
    decideContact({
      record,
      credorId: AURORA,
      channel: 'voice',
      contact: aMobile(),
      purpose: 'requested-call',
      neutral: true,
      policy,
      now,
    }).answer === 'send';

  test('is offered hours of five days, at each of which they may be called', () => {
    expect(new Set(times.map((time) => time.slice(0, 10))).size).toBe(5);
    expect(moments.filter((moment) => !isCalled(moment))).toEqual([]);
  });

  test('may choose each of them, and those are refused at which nobody would call', () => {
    for (let hour = 0; hour < 5 * 24; hour += 1) {
      const from = instant(new Date(Date.parse(NOW) + hour * 3_600_000).toISOString());
      const isOpen = opensOn(record, policy, from, NOW).outcome === 'open';
      expect([from, isOpen]).toEqual([from, isCalled(from)]);
    }
  });
});

test('whoever wants a call at a closed hour is told the open ones, on the clock where they live', () => {
  // Monday at 9:00 in São Paulo, where they begin at 9:00; in Acre, where it is 7:00, they do so two hours later.
  const from = instant('2026-03-16T12:00:00.000Z');
  expect(opensOn(by(TOLD_BOTH), rules([]), from, NOW)).toEqual({
    outcome: 'closed',
    why: 'Em 16/03/2026 as ligações são das 11:00 às 18:00 onde a pessoa mora.',
  });
});
