import { expect, test } from 'vitest';
import { ContactPolicy } from './contact-policy.ts';
import { DEFAULT_CONTACT_POLICY } from './default-policy.ts';
import { GateReason } from './reason.ts';
import { REASON_TEXTS } from './reason-texts.ts';

const problemsOf = (policy: unknown) =>
  ContactPolicy.safeParse(policy).error?.issues.map(({ path, message }) => [
    path.join('.'),
    message,
  ]);

test('every rule of the default policy says where it comes from', () => {
  const { hours, caps, minimumInterval, restAfterPayment, unconfirmedContacts, prescription } =
    DEFAULT_CONTACT_POLICY;
  const single = [minimumInterval, restAfterPayment, unconfirmedContacts, prescription];
  for (const rule of [...hours, ...caps, ...single]) {
    expect(rule.source).not.toBe('');
  }
});

test('a policy in which no hour is left for a state is refused, with the state and channel', () => {
  const hours = DEFAULT_CONTACT_POLICY.hours.map((rule) => ({
    ...rule,
    weekdays:
      Array.isArray(rule.ufs) && rule.ufs.includes('CE') ? ['18:00', '20:00'] : rule.weekdays,
  }));
  expect(problemsOf({ ...DEFAULT_CONTACT_POLICY, hours })).toEqual([
    ['hours', expect.stringMatching(/SMS em CE/)],
    ['hours', expect.stringMatching(/SMS em UF desconhecida/)],
    // What binds SMS binds WhatsApp.
    ['hours', expect.stringMatching(/WhatsApp em CE/)],
    ['hours', expect.stringMatching(/WhatsApp em UF desconhecida/)],
    ['hours', expect.stringMatching(/telefone em CE/)],
    ['hours', expect.stringMatching(/telefone em UF desconhecida/)],
  ]);
});

test('hours that close before they open are refused where they stand', () => {
  const [first, ...others] = DEFAULT_CONTACT_POLICY.hours;
  const hours = [{ ...first, saturday: ['14:00', '08:00'] }, ...others];
  expect(problemsOf({ ...DEFAULT_CONTACT_POLICY, hours })).toEqual([
    ['hours.0.saturday', expect.stringMatching(/abertura/)],
  ]);
});

test.each(GateReason.options)('the team can read what "%s" means', (reason) => {
  expect(REASON_TEXTS[reason]).toMatch(/^\p{Lu}.*\.$/u);
});
