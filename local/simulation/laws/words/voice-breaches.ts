import type { SentVoice } from '#local/aws/outbox.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';
import { VOICE_LAWS } from './voice-laws.ts';

const [SPOKEN = ''] = VOICE_LAWS.map(({ name }) => name);

/** As if a machine had called in the place of a message that left, and spoken these words. */
function spoken(the: Tampering, text: string): Partial<Evidence> {
  const left = the.message();
  const call: SentVoice = {
    kind: 'voice',
    id: left.id,
    at: left.at,
    to: '+5511999990000',
    text,
    voice: 'CAMILA',
    context: { messageId: the.contact.claim.messageId },
    fates: [],
  };
  return { outbox: the.evidence.outbox.map((one) => (one === left ? call : one)) };
}

export const VOICE_BREACHES: readonly BreachExample[] = [
  [
    SPOKEN,
    'a machine tells of a debt',
    (the) => spoken(the, 'Seu pagamento está em aberto.'),
    /told whoever/,
  ],
  [SPOKEN, 'a machine does not say who calls', (the) => spoken(the, 'Olá.'), /who calls/],
];
