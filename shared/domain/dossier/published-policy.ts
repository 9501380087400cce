import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import type { Fact, FactOf, FactType } from '#shared/domain/history/entry.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';

/** When a version of a document was published. */
export type PublishedVersion = { readonly version: number; readonly publishedAt: Instant };

export type PublishedPolicy = PublishedVersion & { readonly document: ContactPolicy };

/** How long a function may go on with an older document. */
const KNOWN_WITHIN_MINUTES = 1;

/** The version that was the newest at a moment; null before the first. */
export function versionAt<T extends PublishedVersion>(
  published: readonly T[],
  at: Instant,
): T | null {
  return published.reduce<T | null>(
    (found, one) =>
      one.publishedAt <= at && (found === null || one.version > found.version) ? one : found,
    null,
  );
}

/** Whether a decision may still have followed the version before: it was made just after the publication. */
export const mayBeOlder = ({ version, publishedAt }: PublishedVersion, at: Instant): boolean =>
  version > 1 && at < addMinutes(publishedAt, KNOWN_WITHIN_MINUTES);

const GATE_FACTS = [
  'message-requested',
  'message-claimed',
  'message-held',
  'message-withheld',
  'step-held',
  'step-skipped',
  'listing-notice-held',
] as const satisfies readonly FactType[];
export type GateFact = FactOf<(typeof GATE_FACTS)[number]>;

/** Whether the gate was asked about what the fact tells of. */
export const isOfGate = (fact: Fact): fact is GateFact =>
  GATE_FACTS.some((type) => type === fact.type);
