import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Contacted } from '#local/simulation/laws/evidence/contacted.ts';
import {
  callsElsewhere,
  type PlacedCall,
  placedCalls,
} from '#local/simulation/laws/calls/placed-call.ts';
import {
  counts,
  type SentContact,
  sentContacts,
} from '#local/simulation/laws/evidence/sent-contact.ts';

/** What asks for money; receipts and news of agreements do not. */
const COLLECTING: ReadonlySet<string> = new Set(['regua-step', 'listing-notice']);

/** Whatever is said, or was to be said, for a purpose. */
export type Purposed = { readonly claim: { readonly purpose: { readonly kind: string } } };

export const isCollecting = ({ claim }: Purposed): boolean => COLLECTING.has(claim.purpose.kind);

/** What counts of what a person got: messages that collected, and every call. */
export type Counted = SentContact | PlacedCall;

/** All of that, by person, in the order of each history. */
export function collectingContacts(evidence: Evidence): ReadonlyMap<Life, readonly Counted[]> {
  const known = found.get(evidence);
  if (known !== undefined) return known;
  const messages = sentContacts(evidence).filter(counts).filter(isCollecting);
  const all: readonly Counted[] = [...messages, ...placedCalls(evidence)];
  const byLife = Map.groupBy(
    all.toSorted((a, b) => a.known.length - b.known.length),
    ({ life }) => life,
  );
  found.set(evidence, byLife);
  return byLife;
}

/** Many laws ask for the same. */
const found = new WeakMap<Evidence, ReadonlyMap<Life, readonly Counted[]>>();

/** What of it came before a contact, but for calls that were known by then to have reached nobody. */
export function earlierThan(
  { life, known }: Contacted,
  collecting: ReadonlyMap<Life, readonly Counted[]>,
): readonly Counted[] {
  const earlier = (collecting.get(life) ?? []).filter((past) => past.known.length < known.length);
  if (!earlier.some(isCall)) return earlier;
  const elsewhere = callsElsewhere(known);
  return earlier.filter((past) => !isCall(past) || !elsewhere.has(past.placed.callId));
}

export const isCall = (contact: Counted): contact is PlacedCall => 'placed' in contact;
