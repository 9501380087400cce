import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { callIdOf } from '#shared/domain/values/derive-ids.ts';
import { type Instant, instantAt, localDateOf } from '#shared/domain/values/zone.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Tampering } from './tampering.ts';

/** A call to whoever was written to, that nobody asked for. */
export const placed = (the: Tampering, nth = 1): FactOf<'call-placed'> => ({
  type: 'call-placed',
  callId: callIdOf(the.contact.life.debtorId, 100_000 + nth),
  ...the.ids(),
  asked: false,
  via: 'by-hand',
});

/** The very end, which is at night. */
export const now = (the: Tampering): Instant => instantAt(the.evidence.now);
export const today = (the: Tampering): LocalDate =>
  localDateOf(now(the), the.contact.before.debtor.zone);

/** As if somebody of the team had called at the very end, and this had been known. */
export const calledKnowing = (the: Tampering, ...facts: readonly Fact[]): Partial<Evidence> =>
  the.afterwards(...facts, placed(the));

/** The same of a call that the debtor is said to have asked for. */
export const calledBack = (the: Tampering, ...facts: readonly Fact[]): Partial<Evidence> =>
  the.afterwards(...facts, { ...placed(the), asked: true });
