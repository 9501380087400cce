import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Purpose } from '#shared/domain/history/entries/contact.ts';
import { isLive, type LiveListing } from '#shared/domain/listing/listing.ts';
import {
  KIND_WORDS,
  type ListingKind,
  REGISTRY_WORDS,
  type RegistryName,
} from '#shared/domain/listing/listing-kind.ts';
import type { Language } from '#shared/domain/values/language.ts';

/** What the notice of a listing says besides the debts (CDC art. 43 §2º). */
export type ListingNoticeFacts = {
  readonly tipo: string;
  readonly orgao: string;
  readonly dias: number;
};

/** The listings that a notice tells of and that are still to come. */
export const noticedListings = (
  record: RegisteredRecord,
  { listingIds }: Extract<Purpose, { kind: 'listing-notice' }>,
): readonly LiveListing[] =>
  record.listings.filter(isLive).filter(({ listingId }) => listingIds.includes(listingId));

type Words = {
  readonly kinds: Readonly<Record<ListingKind, string>>;
  readonly registries: Readonly<Record<RegistryName, string>>;
};

/** What a notice calls them. English has no word for either, so the Portuguese one stands beside what it is. */
export const LISTING_WORDS: Readonly<Record<Language, Words>> = {
  'pt-BR': { kinds: KIND_WORDS, registries: REGISTRY_WORDS },
  en: {
    kinds: { negativacao: 'credit bureau listing', protesto: 'protest' },
    registries: {
      'sandbox-bureau': 'test credit bureau',
      'sandbox-cartorio': 'test protest office (cartório)',
    },
  },
};

/** Null for any other message; the listings of one notice are alike. */
export function listingSpokenOf(
  record: RegisteredRecord,
  purpose: Purpose,
  language: Language,
): ListingNoticeFacts | null {
  const [first] = purpose.kind === 'listing-notice' ? noticedListings(record, purpose) : [];
  if (!first) return null;
  const { kind, registry, waitDays } = first;
  const { kinds, registries } = LISTING_WORDS[language];
  return { tipo: kinds[kind], orgao: registries[registry], dias: waitDays };
}
