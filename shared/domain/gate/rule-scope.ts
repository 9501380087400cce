import type { Purpose } from '#shared/domain/history/entries/contact.ts';

/** Receipts of payments are no collection: a rule about collecting does not bind them. */
export type RuleScope = 'collection' | 'everything';

export const binds = (scope: RuleScope, purpose: Purpose['kind']): boolean =>
  scope === 'everything' || isCollection(purpose);

/** Whether a message asks for money: the steps of a régua, and the notice that a debt will be listed. */
export const isCollection = (purpose: Purpose['kind']): boolean =>
  purpose === 'regua-step' || purpose === 'listing-notice';
