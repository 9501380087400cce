import type { RegistryEntry } from '#local/sandbox-registry/registry-book.ts';
import { SKEW_MS_MAX } from '#local/simulation/faults/fault-kind.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach } from '#local/simulation/laws/law.ts';

/** What lies at a registry, with whose it is and what was decided of it. */
export type Filing = {
  readonly entry: RegistryEntry;
  readonly life: Life;
  readonly asked: FactOf<'listing-asked'>;
};

/** What was decided of what lies at a registry under this key, by this person's history. */
export const askedIn = ({ entries }: Life, key: string): FactOf<'listing-asked'> | undefined =>
  entries.flatMap(({ fact }) =>
    fact.type === 'listing-asked' && fact.listingId === key ? [fact] : [],
  )[0];

/** All that lies, or lay, at the registries. */
export const filingsIn = ({ registered, lives }: Evidence): readonly Filing[] =>
  registered.flatMap((entry) =>
    lives.flatMap((life) => {
      const asked = askedIn(life, entry.key);
      return asked ? [{ entry, life, asked }] : [];
    }),
  );

/** Says it of a filing, by its contract and key. */
export const breachOf = (
  { life, entry }: Pick<Filing, 'life' | 'entry'>,
  what: string,
): Breach => ({
  debtorId: life.debtorId,
  at: entry.filedAt,
  what: `${entry.order.contrato} (${entry.key}): ${what}`,
});

/** Where the history says that the registry was about to be called. */
export function triedIndexOf({ life, entry }: Filing): number | null {
  const tried = life.entries.findLastIndex(
    ({ fact, at }) =>
      fact.type === 'listing-filing-tried' &&
      fact.listingId === entry.key &&
      epochMsOf(at) <= epochMsOf(entry.filedAt) + 2 * SKEW_MS_MAX,
  );
  return tried === -1 ? null : tried;
}
