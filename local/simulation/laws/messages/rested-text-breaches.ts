import type { SentMessage } from '#local/aws/outbox.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const HOUR_MS = 3_600_000;

/** As if a message had left with a text in the middle of its rest. */
function leftMeanwhile(the: Tampering) {
  const { at } = the.message();
  const sent: SentMessage = {
    kind: 'whatsapp',
    id: 'prova',
    at,
    to: '+5511988887777',
    template: 'regua_aviso',
    text: 'Oi',
    callbackData: '{}',
    fates: [],
  };
  const rested = [{ name: sent.template, from: at - HOUR_MS, until: at + HOUR_MS }];
  return { outbox: [...the.evidence.outbox, sent], meta: { rested, moved: [] } };
}

/** The law of texts that rest, broken. */
export const RESTED_TEXT_BREACHES: readonly BreachExample[] = [
  [
    'nothing leaves with a WhatsApp text that Meta lets rest',
    'it leaves in the middle of the pause',
    leftMeanwhile,
    /which rests/,
  ],
];
