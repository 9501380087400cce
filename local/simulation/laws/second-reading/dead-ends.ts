import type { Fact } from '#shared/domain/history/entry.ts';
import type { Contacted } from '#local/simulation/laws/evidence/contacted.ts';

const DEAD_ENDS: ReadonlySet<string> = new Set(['bounced', 'complained']);
const SPEAK_FOR_THE_DEBTOR: ReadonlySet<string> = new Set([
  'promise',
  'reported-paid',
  'dispute',
  'call-me',
]);

/** What had told that an address takes nothing by this channel, and was not taken back; null when nothing had. */
export function deadEndOf(
  known: readonly Fact[],
  { contactId, channel }: Pick<Contacted['claim'], 'contactId' | 'channel'>,
): Fact['type'] | null {
  let dead: Fact['type'] | null = null;
  let withoutWhatsApp: Fact['type'] | null = null;
  for (const fact of known) {
    if (!('contactId' in fact) || fact.contactId !== contactId) continue;
    if (
      fact.type === 'contact-disowned' ||
      (fact.type === 'call-disposed' && fact.disposition === 'invalid-number')
    ) {
      dead ??= fact.type;
    }
    if (fact.type === 'message-outcome' && DEAD_ENDS.has(fact.outcome)) {
      // A phone without WhatsApp still takes SMS.
      if (fact.channel === 'whatsapp') withoutWhatsApp = fact.type;
      else dead ??= fact.type;
    }
    if (provesWhatsApp(fact)) withoutWhatsApp = null;
  }
  return dead ?? (channel === 'whatsapp' ? withoutWhatsApp : null);
}

/** Whoever writes from there, or wants to be written to there, has WhatsApp there. */
const provesWhatsApp = (fact: Fact): boolean =>
  fact.type === 'whatsapp-consented' ||
  (fact.type === 'reply-received' &&
    fact.channel === 'whatsapp' &&
    SPEAK_FOR_THE_DEBTOR.has(fact.intent));
