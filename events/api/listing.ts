import * as z from 'zod';
import { ListingBar } from '#shared/domain/listing/listing-end.ts';
import { ListingKind, RegistryName } from '#shared/domain/listing/listing-kind.ts';
import { ListingPolicy } from '#shared/domain/listing/listing-policy.ts';
import { CredorId, DebtId, DebtorId, ListingId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { Published } from './configuration.ts';

export const PublishedListingPolicyView = Published(ListingPolicy);

/** Publishes a policy over the version that its author saw; 0 for the first. */
export const ListingPolicyPublication = z.strictObject({
  expectedVersion: z.int().min(0),
  document: ListingPolicy,
});

/** One debt's way to a bureau or cartório and back, ready to read. */
export const ListingView = z.object({
  listingId: ListingId,
  debtId: DebtId,
  kind: ListingKind,
  registry: RegistryName,
  registryName: z.string(),
  status: z.enum([
    'asked',
    'noticed',
    'waiting',
    'filing',
    'filed',
    'withdrawing',
    'withdrawn',
    'cancelled',
  ]),
  askedAt: Instant,
  /** When the channel proved that the notice arrived; null before. */
  noticedAt: Instant.nullable(),
  /** What is listed, of principal; null before it is filed. */
  amount: Centavos.nullable(),
  protocol: z.string().nullable(),
  /** The next day that counts: of filing, of leaving by itself, or the last one for taking it back; null when none does. */
  day: LocalDate.nullable(),
  /** Where a withdrawal stands against its deadline; null for what is not being taken back. */
  deadline: z.enum(['ahead', 'near', 'missed']).nullable(),
  /** What is going on, and why it ended if it has, in pt-BR. */
  text: z.string(),
});
export type ListingView = z.infer<typeof ListingView>;

export const ListingList = z.object({
  items: z.array(
    z.object({
      debtorId: DebtorId,
      credorId: CredorId,
      name: z.string(),
      listing: ListingView,
    }),
  ),
});

export const ListingRequest = z.strictObject({
  credorId: CredorId,
  debtId: DebtId,
  kind: ListingKind,
});

export const ListingBarRequest = z.strictObject({ because: ListingBar });
