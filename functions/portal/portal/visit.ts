import type { Credor } from '#shared/domain/credor/credor.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { HttpRequest } from '#shared/lambda/http-handler.ts';
import type { ConfigReader } from '#shared/table/config-cache.ts';
import type { Table } from '#shared/table/table.ts';
import type { Link } from './find-link.ts';

export type PortalDeps = {
  readonly table: Table;
  readonly config: ConfigReader;
  /** The key of documents, links and sessions. */
  readonly documentKey: () => Promise<string>;
  readonly now: () => Instant;
};

/** One request to a link that leads to somebody. */
export type Visit = {
  readonly deps: PortalDeps;
  readonly request: HttpRequest;
  readonly link: Link;
  readonly credor: Credor;
  readonly at: Instant;
  /** Path of the link's own page; every other page of it stands below. */
  readonly base: string;
  /** The registration that the link leads to, and the path of its page, from which the person's others are reached. */
  readonly ownId: DebtorId;
  readonly door: string;
  /** Where the channel of the link is left without saying who one is. */
  readonly leave: string;
  readonly isPost: boolean;
};

/** A visit by whom the table knows, as it knew them when the request came. */
export type KnownVisit = Visit & {
  readonly record: RegisteredRecord;
  /** Null once the person was anonymised. */
  readonly profile: Profile | null;
  readonly name: string;
};

/** A visit by the debtor, proved. */
export type DebtorVisit = KnownVisit & { readonly csrf: string };
