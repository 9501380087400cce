import type { ContactPolicy } from './contact-policy.ts';
import type { ContactWay } from './contact-way.ts';

type Bound = { readonly channels: readonly ContactWay[] };

export const speaksOfVoice = (rules: readonly Bound[]): boolean =>
  rules.some(({ channels }) => channels.includes('voice'));

/** A policy that was written before calls were placed: what binds SMS binds calls, and nothing is ever unbound. */
export const withVoice = <Policy extends Pick<ContactPolicy, 'hours' | 'caps'>>(
  policy: Policy,
): Policy => ({
  ...policy,
  hours: speaksOfVoice(policy.hours) ? policy.hours : policy.hours.map(alsoOfCalls),
  caps: speaksOfVoice(policy.caps) ? policy.caps : policy.caps.map(alsoOfCalls),
});

const alsoOfCalls = <Rule extends { channels: ContactWay[] }>(rule: Rule): Rule =>
  rule.channels.includes('sms') ? { ...rule, channels: [...rule.channels, 'voice'] } : rule;
