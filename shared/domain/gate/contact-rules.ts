import type { Case } from '#shared/domain/case/case.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { ContactPolicy } from './contact-policy.ts';
import type { ContactStop } from './contact-stop.ts';
import { bindsOwnersOf } from './rule-owner.ts';
import { withVoice } from './voice-rules.ts';

/** What the gate obeys about one person at one moment: the policy, and beside it what is not the same for everybody. */
export type ContactRules = ContactPolicy & {
  /** Holidays of the state and the city where the person lives, besides the national ones. */
  readonly localHolidays?: ReadonlySet<LocalDate>;
  /** What the team has stopped for now. */
  readonly stops?: readonly ContactStop[];
  /** The person's other registrations; absent for nearly everybody. */
  readonly joined?: readonly RegisteredRecord[];
  /** WhatsApp texts that Meta lets nothing be sent with, by `ownTextIdOf`; absent while there are none. */
  readonly resting?: ReadonlySet<string>;
};

/** The policy as it binds a person with these cases: rules of credores and carteiras that they have nothing to do with are out. */
export function rulesFor(
  policy: ContactPolicy,
  cases: readonly Case[],
  beside: Pick<ContactRules, 'localHolidays' | 'stops' | 'joined' | 'resting'>,
): ContactRules {
  const binds = ({ of }: ContactPolicy['hours' | 'caps'][number]) => bindsOwnersOf(of, cases);
  const { hours, caps } = withVoice(policy);
  return { ...policy, ...beside, hours: hours.filter(binds), caps: caps.filter(binds) };
}
