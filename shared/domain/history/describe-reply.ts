import { REPLY_INTENT_NAMES, type ReplyChannel } from '#shared/domain/reply/intent.ts';
import type { Description } from './description.ts';
import type { FactOf } from './entry.ts';

const CHANNELS: Readonly<Record<ReplyChannel, string>> = {
  sms: 'SMS',
  email: 'e-mail',
  whatsapp: 'WhatsApp',
};

/** What somebody wrote back, and what a person made of it. */
export function describeReply(fact: FactOf<'reply-received' | 'reply-handled'>): Description {
  if (fact.type === 'reply-handled') {
    const title =
      fact.as === 'answered'
        ? 'Resposta do devedor atendida pela equipe'
        : `Equipe leu a resposta: ${lower(REPLY_INTENT_NAMES[fact.as])}`;
    return { kind: 'decisao', title, why: [] };
  }
  const read = fact.reasons.map(({ rule, words }) => (words ? `${rule}: “${words}”` : rule));
  return {
    kind: 'contato',
    title: `Respondeu por ${CHANNELS[fact.channel]}: ${lower(REPLY_INTENT_NAMES[fact.intent])}`,
    why: [
      `Lido por regra (${read.join('; ')}).`,
      ...(fact.waits ? ['Espera que uma pessoa leia.'] : []),
    ],
  };
}

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
