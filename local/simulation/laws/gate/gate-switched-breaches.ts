import type { Fact } from '#shared/domain/history/entry.ts';
import { addMinutes, epochMsOf } from '#shared/domain/values/zone.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const HOUR_MS = 3_600_000;

/** As if the message had left by another channel. */
const leftBy = (
  the: Tampering,
  channel: 'whatsapp' | 'voice',
  known: readonly Fact[] = [],
): Partial<Evidence> =>
  the.withLife((life) => {
    const at = the.indexOfClaim(life);
    const entries = life.entries.flatMap((entry, index) =>
      index === at && entry.fact.type === 'message-claimed'
        ? [
            ...known.map((fact) => ({ ...entry, fact })),
            { ...entry, fact: { ...entry.fact, channel } },
          ]
        : [entry],
    );
    return { ...life, entries };
  });

/** The rules of channels that an admin turns on, broken. */
export const SWITCHED_CHANNEL_BREACHES: readonly BreachExample[] = [
  [
    'gate: channel-off',
    'it leaves by WhatsApp, which nobody had turned on',
    (the) => ({ ...leftBy(the, 'whatsapp'), whatsAppFrom: null }),
  ],
  [
    'gate: channel-off',
    'a machine calls, which nobody had allowed',
    (the) => ({ ...leftBy(the, 'voice'), voiceFrom: null }),
    /let voice leave/,
  ],
  ...(['whatsapp', 'voice'] as const).map(
    (channel): BreachExample => [
      'gate: switched-off',
      `${channel} alone was stopped`,
      (the) => {
        const at = epochMsOf(the.contact.at);
        const scope = { kind: 'channel' as const, channel };
        const pulled = [{ scope, from: at - HOUR_MS, until: at + HOUR_MS }];
        return { ...leftBy(the, channel), pulled };
      },
      new RegExp(channel),
    ],
  ),
  [
    'gate: no-consent',
    'it leaves by WhatsApp, to somebody who did not agree',
    (the) => ({ ...leftBy(the, 'whatsapp'), whatsAppFrom: 0 }),
  ],
  [
    'gate: asked-later',
    'a machine calls before the hour that they named',
    (the) => {
      const { credorId } = the.ids();
      const from = addMinutes(the.contact.at, 120);
      return leftBy(the, 'voice', [{ type: 'callback-asked', credorId, from, via: 'reply' }]);
    },
  ],
];
