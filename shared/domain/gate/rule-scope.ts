import type { Purpose } from '#shared/domain/history/entries/contact.ts';

/** Receipts of payments are no collection: a rule about collecting does not bind them. */
export type RuleScope = 'collection' | 'everything';

export const binds = (scope: RuleScope, purpose: Purpose['kind']): boolean =>
  scope === 'everything' || purpose === 'regua-step';
