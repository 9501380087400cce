import type { Credor } from '#shared/domain/credor/credor.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { ListingTerms } from '#shared/domain/listing/listing.ts';
import type { ListingEnd } from '#shared/domain/listing/listing-end.ts';
import type { RegistryName } from '#shared/domain/listing/listing-kind.ts';
import type { ListingId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';

/** One debt to be made known. Personal data: it goes to the registry and nowhere else. */
export type FilingOrder = {
  /** Ours, by which the registry tells a repeated order from a new one. */
  readonly key: ListingId;
  readonly credor: Credor;
  readonly debtor: Profile;
  /** The creditor's own number of the debt. */
  readonly contract: string;
  readonly dueDate: LocalDate;
  readonly amount: Centavos;
  /** When the debtor was given notice. */
  readonly noticedOn: LocalDate;
  /** For a protest: what the title is and where it is payable. */
  readonly title?: ListingTerms['title'];
};

/** What a registry knows of one of our keys. `released`: nothing more is for us to do there. */
export type Standing =
  | { readonly state: 'absent' }
  | { readonly state: 'listed' | 'released'; readonly protocol: string };

/**
 * A bureau or a cartório. Every call may be repeated. A bureau's `release` takes the debt off; a cartório's is the waiver
 * before the protest and the letter of consent (_carta de anuência_) after it.
 */
export type Registry = {
  readonly name: RegistryName;
  /** @throws RegistryRefused; anything else leaves it open whether it was done */
  readonly file: (order: FilingOrder) => Promise<{ readonly protocol: string }>;
  /** @throws when the registry did not answer */
  readonly lookUp: (key: ListingId) => Promise<Standing>;
  /** @throws when the registry did not take it: it is asked again */
  readonly release: (key: ListingId, because: ListingEnd) => Promise<void>;
};

/** The registry will not do it, now or later. The message is pt-BR, without any datum of the person. */
export class RegistryRefused extends Error {
  override readonly name = 'RegistryRefused';
}
