import type { Instant } from '#shared/domain/values/zone.ts';
import { firstAllowed } from './first-allowed.ts';
import { localMoment } from './local-moment.ts';
import { NEVER_RULES } from './never-rules.ts';
import { ofWholePerson } from './one-person.ts';
import type { ContactQuestion } from './question.ts';
import type { GateReason } from './reason.ts';
import { binds } from './rule-scope.ts';
import { WAITING_RULES } from './waiting-rules.ts';

export type ContactDecision =
  | { readonly answer: 'send' }
  | { readonly answer: 'hold'; readonly until: Instant; readonly reasons: GateReason[] }
  | { readonly answer: 'never'; readonly reasons: GateReason[] };

/**
 * The one gate that every contact passes, asked when a step is due and again at the moment of sending. All that
 * speaks against the contact is in `reasons`, the weightiest first. `until` is the first moment at which no rule
 * would object, were nothing else to happen. A person with several registrations is looked at as one.
 */
export function decideContact(asked: ContactQuestion): ContactDecision {
  const question = ofWholePerson(asked);
  const { now, purpose } = question;
  const never = NEVER_RULES.filter(
    ({ scope, forbids }) => binds(scope, purpose) && forbids(question),
  );
  if (never.length > 0) return { answer: 'never', reasons: never.map(({ reason }) => reason) };

  const moment = localMoment(now, question.record.debtor.zone, question.policy);
  const objecting = WAITING_RULES.filter(
    ({ scope, allowsFrom }) => binds(scope, purpose) && allowsFrom(question, moment) > now,
  );
  if (objecting.length === 0) return { answer: 'send' };
  const reasons = objecting.map(({ reason }) => reason);
  return { answer: 'hold', until: firstAllowed(question), reasons };
}
