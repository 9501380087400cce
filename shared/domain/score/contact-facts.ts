import type { LastDone } from '#shared/domain/case/behaviour.ts';
import type { Contact } from '#shared/domain/debtor/contact.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Engagement, Reach } from './attributes.ts';

/** Whoever complained was reached: a complaint is the use of a right and tells nothing else. */
export function reachOf(contacts: readonly Contact[]): Reach {
  if (contacts.length === 0) return 'none';
  const usable = contacts.filter(({ health }) => health !== 'bounced' && health !== 'wrong-person');
  if (usable.length === 0) return 'unusable';
  if (usable.some(({ confirmed }) => confirmed)) return 'confirmed';
  return usable.some(({ health }) => health !== 'untried') ? 'delivers' : 'untried';
}

/**
 * A visit tells more than a click, and a click more than an opening. What is a right, or an answer to read, does not count.
 *
 * @param isRecent whether a moment still tells something
 */
export const engagementOf = (done: LastDone, isRecent: (at: Instant) => boolean): Engagement =>
  (['visited', 'clicked', 'opened'] as const).find((what) => {
    const at = done[what];
    return at !== undefined && isRecent(at);
  }) ?? 'none';
