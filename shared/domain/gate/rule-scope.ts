import type { ContactPurpose } from './contact-purpose.ts';

/**
 * Receipts of payments, and calls that the debtor asked for, are no collection: a rule about collecting does not bind them. A call
 * that they asked for by the word of the team alone is bound by the caps (`attempts`) and by what protects the person, whoever
 * speaks (`protection`): nobody but the team can tell that they asked. What answers the person at once, because they have just
 * written, is not `unasked`: it is sent at any hour, and by the channel that they have left with that very word.
 */
export type RuleScope = 'collection' | 'protection' | 'attempts' | 'unasked' | 'everything';

export function binds(scope: RuleScope, purpose: ContactPurpose): boolean {
  switch (scope) {
    case 'everything':
      return true;
    case 'unasked':
      return purpose !== 'opt-out-confirmation';
    case 'protection':
    case 'attempts':
      return isCollection(purpose) || purpose === 'noted-call';
    case 'collection':
      return isCollection(purpose);
  }
}

/** Whether a contact asks for money: the steps of a régua, the notice that a debt will be listed, and the team's own calls. */
export const isCollection = (purpose: ContactPurpose): boolean =>
  purpose === 'regua-step' || purpose === 'listing-notice' || purpose === 'call';

/** Whether the caps count it: what collects, and every call, since a telephone that rings has rung. */
export const isCounted = (purpose: ContactPurpose): boolean =>
  isCollection(purpose) || isCall(purpose);

/** Whether a person of the team speaks, and no machine. */
export const isCall = (purpose: ContactPurpose): boolean =>
  purpose === 'call' || purpose === 'requested-call' || purpose === 'noted-call';
