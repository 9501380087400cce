import type { ContactPurpose } from './contact-purpose.ts';

/** Receipts of payments, and calls that the debtor asked for, are no collection: a rule about collecting does not bind them. */
export type RuleScope = 'collection' | 'everything';

export const binds = (scope: RuleScope, purpose: ContactPurpose): boolean =>
  scope === 'everything' || isCollection(purpose);

/** Whether a contact asks for money: the steps of a régua, the notice that a debt will be listed, and the team's own calls. */
export const isCollection = (purpose: ContactPurpose): boolean =>
  purpose === 'regua-step' || purpose === 'listing-notice' || purpose === 'call';
