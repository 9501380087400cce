import type { AgreementTerms } from './agreement.ts';
import type { Offer } from './offer.ts';

/** What reading an offer as a term takes: all of an agreement but what only signing gives it. */
export type DraftTerms = Omit<
  AgreementTerms,
  'agreementId' | 'regua' | 'replaces' | 'instalments'
> & {
  readonly instalments: readonly Omit<AgreementTerms['instalments'][number], 'debtId'>[];
};

export const draftTerms = ({ parts, ...offer }: Offer): DraftTerms => ({
  ...offer,
  instalments: parts,
});
