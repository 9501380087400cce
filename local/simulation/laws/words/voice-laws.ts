import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import type { SentVoice } from '#local/aws/outbox.ts';
import type { Law } from '#local/simulation/laws/law.ts';
import { OF_A_DEBT } from './of-a-debt.ts';
import { sentContacts } from '#local/simulation/laws/evidence/sent-contact.ts';

/** Anatel's short call: six seconds at a calm 150 words a minute. */
const SHORT_WORDS = 15;

/** What must be true of every word that a machine speaks. */
export const VOICE_LAWS: readonly Law[] = [
  {
    name: 'a machine that calls says who calls, where to call back and how to stop it, and nothing of a debt',
    breaches: (evidence) =>
      sentContacts(evidence).flatMap(({ life, at, claim, messages }) =>
        messages.flatMap((message) => {
          const what = message.kind === 'voice' ? wrongIn(message, claim.credorId) : null;
          return what === null ? [] : [{ debtorId: life.debtorId, at, what }];
        }),
      ),
  },
];

function wrongIn({ text }: SentVoice, credorId: string): string | null {
  const credor = SAMPLE_CREDORES.find((one) => one.credorId === credorId);
  const phone = credor?.supportPhone.replace(/\D/g, '') ?? '';
  const told = credor ? text.replaceAll(credor.name, ' ') : text;
  if (OF_A_DEBT.test(told)) return `a machine told whoever picked up: ${told}`;
  if (!credor || !text.includes(credor.name)) return 'a machine did not say who calls';
  if (!text.includes(phone)) return 'a machine did not say where to call back';
  if (!text.includes('não quer mais')) return 'a machine did not say how to stop it';
  return text.split(/\s+/).length <= SHORT_WORDS ? 'a machine made a short call' : null;
}
