import type * as z from 'zod';
import type { EnrichmentPolicy } from '#shared/domain/enrichment/enrichment-policy.ts';

/** A policy while somebody writes it: the API alone says whether it holds. */
export type Draft = z.input<typeof EnrichmentPolicy>;
export type HttpDraft = Extract<Draft['provider'], { kind: 'http' }>;
type Basis = NonNullable<HttpDraft['bases']>[string];

/** Tries things out and reaches nobody; what a month may cost is small. */
export const FIRST_DRAFT: Draft = {
  provider: { kind: 'sandbox', name: 'sandbox' },
  basis: 'credit-protection',
  price: 35,
  monthlyBudget: 50_000,
  kinds: ['email', 'mobile', 'landline'],
  questionsPerMinute: 60,
};

export const FIRST_HTTP: HttpDraft = {
  kind: 'http',
  name: '',
  url: 'https://',
  body: '{"documento": "{documento}"}',
  keyHeader: 'authorization',
  emails: { list: 'emails', value: '' },
  phones: { list: 'telefones', value: '' },
};

/** The provider's words for a basis, as they are typed between commas. */
export const wordsFor = (bases: HttpDraft['bases'], basis: Basis): string =>
  Object.entries(bases ?? {})
    .filter(([, meant]) => meant === basis)
    .map(([word]) => word)
    .join(', ');

export const withWords = (bases: HttpDraft['bases'], basis: Basis, typed: string) => ({
  ...Object.fromEntries(Object.entries(bases ?? {}).filter(([, meant]) => meant !== basis)),
  ...Object.fromEntries(
    typed
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .map((word) => [word, basis]),
  ),
});
