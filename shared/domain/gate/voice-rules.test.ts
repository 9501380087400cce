import { expect, test } from 'vitest';
import { aMobile, aRecord, AURORA, instant } from '#shared/testing/records.ts';
import { ContactPolicy } from './contact-policy.ts';
import { rulesFor } from './contact-rules.ts';
import { decideContact } from './decide-contact.ts';
import { DEFAULT_CONTACT_POLICY } from './default-policy.ts';

/** The default as it was before calls: no rule speaks of them. */
const BEFORE_CALLS = ContactPolicy.parse({
  ...DEFAULT_CONTACT_POLICY,
  hours: DEFAULT_CONTACT_POLICY.hours.map((rule) => ({
    ...rule,
    channels: rule.channels.filter((channel) => channel !== 'voice'),
  })),
  caps: DEFAULT_CONTACT_POLICY.caps.filter(({ channels }) => !channels.includes('voice')),
});

const ask = (now: string) => {
  const record = aRecord({ contacts: [aMobile()] });
  return decideContact({
    record,
    credorId: AURORA,
    channel: 'voice',
    contact: aMobile(),
    purpose: 'call',
    neutral: true,
    policy: rulesFor(BEFORE_CALLS, record.cases, {}),
    now: instant(now),
  });
};

test('under a policy from before calls, calls keep the hours of SMS', () => {
  expect(ask('2026-03-13T14:00:00.000Z')).toEqual({ answer: 'send' });
  expect(ask('2026-03-13T22:00:00.000Z')).toMatchObject({
    answer: 'hold',
    reasons: ['outside-hours'],
    until: '2026-03-16T12:00:00.000Z',
  });
});

test('such a policy caps calls together with SMS', () => {
  const { caps } = rulesFor(BEFORE_CALLS, [], {});
  expect(caps.filter(({ channels }) => channels.includes('voice'))).toHaveLength(3);
});
