import type { Evidence } from './evidence.ts';
import type { BreachExample, Tampering } from './tampering.ts';

/** As if the message had left by WhatsApp. */
const byWhatsApp = (the: Tampering): Partial<Evidence> =>
  the.withLife((life) => {
    const at = the.indexOfClaim(life);
    const entries = life.entries.map((entry, index) =>
      index === at && entry.fact.type === 'message-claimed'
        ? { ...entry, fact: { ...entry.fact, channel: 'whatsapp' as const } }
        : entry,
    );
    return { ...life, entries };
  });

/** The rules of WhatsApp, broken. */
export const WHATSAPP_BREACHES: readonly BreachExample[] = [
  [
    'gate: channel-off',
    'it leaves by WhatsApp, which nobody had turned on',
    (the) => ({ ...byWhatsApp(the), whatsAppFrom: null }),
  ],
  [
    'gate: no-consent',
    'it leaves by WhatsApp, to somebody who did not agree',
    (the) => ({ ...byWhatsApp(the), whatsAppFrom: 0 }),
  ],
];
