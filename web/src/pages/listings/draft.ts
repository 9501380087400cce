import type * as z from 'zod';
import type { ListingPolicy } from '#shared/domain/listing/listing-policy.ts';

/** A policy while somebody writes it: the API alone says whether it holds. */
export type Draft = z.input<typeof ListingPolicy>;
export type TermsDraft = NonNullable<Draft['negativacao'] | Draft['protesto']>;

export const NOBODY_LISTED: Draft = { negativacao: null, protesto: null };

/** What a kind begins with once it is switched on: late, large and slow. */
const FIRST_TERMS = { waitDays: 15, minimumAmount: 20_000, minimumDaysLate: 60 };

export const FIRST_NEGATIVACAO: NonNullable<Draft['negativacao']> = {
  registry: 'sandbox-bureau',
  ...FIRST_TERMS,
};

export const FIRST_PROTESTO: NonNullable<Draft['protesto']> = {
  registry: 'sandbox-cartorio',
  ...FIRST_TERMS,
  title: { species: 'DMI', place: '' },
};
