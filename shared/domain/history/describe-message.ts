import { NEWS_WORDS } from '#shared/domain/agreement/agreement-news.ts';
import { CHANNEL_NAMES } from '#shared/domain/message/channel.ts';
import { LANGUAGE_NAMES } from '#shared/domain/values/language.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import { reasonText } from './describe-contact.ts';
import type { Description } from './description.ts';
import type { Purpose } from './entries/contact.ts';
import type { FactOf } from './entry.ts';
import { channelWords } from './channel-words.ts';
import { capitalised, costText, momentText } from './words.ts';

const OUTCOMES: Readonly<Record<FactOf<'message-outcome'>['outcome'], string>> = {
  delivered: 'entregue',
  bounced: 'devolvido: o endereço não existe ou não aceita',
  undelivered: 'não entregue',
  complained: 'marcado como indesejado por quem recebeu',
  opened: 'aberto',
  clicked: 'com link clicado',
  busy: 'não atendido: a linha estava ocupada',
  'no-answer': 'não atendido',
  completed: 'encerrado',
};

type MessageFact = FactOf<
  | 'message-requested'
  | 'message-claimed'
  | 'message-sent'
  | 'message-held'
  | 'message-withheld'
  | 'message-refused'
  | 'message-uncertain'
  | 'message-outcome'
>;

/** The life of one message, from the decision to what became of it. */
export function describeMessage(fact: MessageFact, zone: Zone): Description {
  const name = CHANNEL_NAMES[fact.channel];
  const channel = capitalised(name);
  switch (fact.type) {
    case 'message-requested':
      return {
        kind: 'contato',
        title: `${channel} decidido: ${purposeText(fact.purpose)}`,
        why: [
          'A porta de envio não viu motivo para esperar, e pergunta de novo na hora de enviar.',
          `Texto ${fact.templateId}.`,
          ...(fact.resting
            ? [`No lugar de ${fact.resting.join(', ')}: ${reasonText('text-resting')}`]
            : []),
        ],
      };
    case 'message-claimed':
      return {
        kind: 'contato',
        title: `${channel} reservado para envio`,
        why: [
          'A reserva impede que a mesma mensagem saia duas vezes.',
          ...(fact.language ? [`Escrito em ${LANGUAGE_NAMES[fact.language]}.`] : []),
        ],
      };
    case 'message-sent':
      return {
        kind: 'contato',
        title: fact.pricedByNews
          ? `${channel} enviado`
          : `${channel} enviado (${sizeText(fact)}${costText(fact.costMicros)})`,
        why: [
          `Texto ${fact.ownText ? 'próprio do credor, ' : ''}na versão ${fact.templateVersion}, guardado como saiu.`,
        ],
      };
    case 'message-held':
      return {
        kind: 'retido',
        title: `${channel} retido até ${momentText(fact.until, zone)}`,
        why: [...fact.reasons.map(reasonText), `Era: ${purposeText(fact.purpose)}.`],
      };
    case 'message-withheld':
      return {
        kind: 'retido',
        title: `${channel} cancelado na hora do envio`,
        why: [...fact.reasons.map(reasonText), `Era: ${purposeText(fact.purpose)}.`],
      };
    case 'message-refused':
      return {
        kind: 'contato',
        title: `${channel} recusado pelo canal: nada saiu`,
        why: detailLine(fact.detail),
      };
    case 'message-uncertain':
      return {
        kind: 'contato',
        title: `Não se sabe se o ${name} saiu`,
        why: [
          'Não será repetido às cegas: espera-se o aviso do próprio canal.',
          ...detailLine(fact.detail),
        ],
      };
    case 'message-outcome':
      return {
        kind: 'contato',
        title: `${channel} ${outcomeText(fact)}${fact.booked ? ` (${sizeText({ ...fact, parts: fact.booked.parts })}${costText(fact.booked.costMicros)})` : ''}`,
        why: detailLine(fact.detail),
      };
  }
}

function purposeText(purpose: Purpose): string {
  switch (purpose.kind) {
    case 'regua-step':
      return `passo ${purpose.stepId} ${purpose.agreementId ? 'do acordo' : 'da régua'}${purpose.byCarteira ? ', como a carteira o faz' : ''}`;
    case 'payment-receipt':
      return 'agradecimento pelo pagamento';
    case 'owed-again-notice':
      return 'aviso do que o credor devolveu e voltou a faltar';
    case 'agreement-notice':
      return NEWS_WORDS[purpose.news];
    case 'opt-out-confirmation':
      return 'confirmação de que a pessoa não recebe mais';
    case 'listing-notice':
      return 'aviso de que a dívida pode ser registrada';
  }
}

/** A voice message is picked up, and then over. */
function outcomeText({ channel, outcome, seconds }: FactOf<'message-outcome'>): string {
  if (channel !== 'voice') return OUTCOMES[outcome];
  if (outcome === 'delivered') return 'atendido, por alguém ou por uma caixa postal';
  return seconds === undefined ? OUTCOMES[outcome] : `${OUTCOMES[outcome]} depois de ${seconds} s`;
}

/** An SMS is paid by the part, and what is spoken by the started minute. */
function sizeText({ channel, parts }: Pick<FactOf<'message-sent'>, 'channel' | 'parts'>): string {
  if (channel === 'sms') return `${parts} ${parts === 1 ? 'parte' : 'partes'}, `;
  if (channel === 'voice') return `${parts} ${parts === 1 ? 'minuto' : 'minutos'}, `;
  return '';
}

const detailLine = (detail: string): readonly string[] =>
  detail.trim() === '' ? [] : [`O canal disse: ${channelWords(detail)}`];
