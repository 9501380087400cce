import type { Template } from '../../template.ts';
import {
  acordoAtraso,
  acordoCancelado,
  acordoConfirmado,
  acordoDevolvido,
  acordoLembrete,
  acordoNadaFalta,
  acordoQuebrado,
  acordoRetomado,
} from './agreements.ts';
import { atraso, negociacao, oferta, segundaCobranca, ultimoAviso } from './collection.ts';
import { avisoNegativacao, avisoProtesto, avisoSms, saidaConfirmada } from './notices.ts';
import { dividaDevolvida } from './owed-again.ts';
import { agradecimento, lembrete, vencimento } from './reminders.ts';
import { type EnglishEmail, type EnglishSms, sms } from './write.ts';

/** By the id of the text. */
const EMAILS: Readonly<Record<string, EnglishEmail>> = {
  'lembrete-email': lembrete,
  'vencimento-email': vencimento,
  'atraso-email': atraso,
  'oferta-email': oferta,
  'segunda-cobranca-email': segundaCobranca,
  'negociacao-email': negociacao,
  'ultimo-aviso-email': ultimoAviso,
  'agradecimento-email': agradecimento,
  'acordo-confirmado-email': acordoConfirmado,
  'acordo-lembrete-email': acordoLembrete,
  'acordo-atraso-email': acordoAtraso,
  'acordo-devolvido-email': acordoDevolvido,
  'acordo-nada-falta-email': acordoNadaFalta,
  'divida-devolvida-email': dividaDevolvida,
  'acordo-quebrado-email': acordoQuebrado,
  'acordo-retomado-email': acordoRetomado,
  'acordo-cancelado-email': acordoCancelado,
  'aviso-negativacao-email': avisoNegativacao,
  'aviso-protesto-email': avisoProtesto,
  'saida-confirmada-email': saidaConfirmada,
};

const DUE = '{{ dividas[0].vencimento | dia_mes }}';
const WAITING = 'a message is waiting for you:';

const SMS: Readonly<Record<string, EnglishSms>> = {
  'lembrete-sms': sms(
    `{% if dividas.size > 1 %}your payments are due{% else %}your payment is due{% endif %} on ${DUE}:`,
    'we have a message for you:',
  ),
  'vencimento-sms': sms(`it is due on ${DUE}. Pix here:`, 'there is a message for you:'),
  'atraso-sms': sms(`your payment of ${DUE} is open:`, WAITING),
  'oferta-sms': sms(
    '{% if oferta %}settle for {{ oferta.total | reais }}:{% else %}shall we sort it out?{% endif %}',
    WAITING,
  ),
  'segunda-cobranca-sms': sms('can we help with your payment?', 'we would like to talk to you:'),
  'negociacao-sms': sms('shall we find what suits you?', 'we want to hear from you:'),
  'acordo-lembrete-sms': sms(`agreement payment due on ${DUE}:`, WAITING),
  'acordo-atraso-sms': sms(
    `{% if devolucao %}what is owed again is open:{% else %}agreement payment of ${DUE} is open:{% endif %}`,
    WAITING,
  ),
  'acordo-devolvido-sms': sms(
    '{% if devolucao.valor > 0 %}we gave back {{ devolucao.valor | reais }}:{% else %}your agreement changed:{% endif %}',
    WAITING,
  ),
  'divida-devolvida-sms': sms(
    '{% if devolucao.valor > 0 %}we gave back {{ devolucao.valor | reais }}:{% else %}what you paid changed:{% endif %}',
    WAITING,
  ),
  'acordo-confirmado-sms': sms('your agreement is confirmed:', WAITING),
  'acordo-nada-falta-sms': sms('your agreement is kept. See:', WAITING),
  'acordo-quebrado-sms': sms('your agreement has ended. See:', WAITING),
  'acordo-cancelado-sms': sms('your agreement is cancelled. See:', WAITING),
  'acordo-retomado-sms': sms('your agreement holds again:', WAITING),
  'aviso-negativacao-sms': avisoSms,
  'aviso-protesto-sms': avisoSms,
  'saida-confirmada-sms': {
    text: '{{ credor.nome_curto }}: we got your STOP and send no more SMS. To come back: {{ link }}',
  },
};

/**
 * A default text with its English, where it has one: WhatsApp needs another approval of Meta first, and what a machine speaks
 * stays Portuguese.
 */
export function withEnglish(template: Template): Template {
  const { templateId } = template;
  switch (template.channel) {
    case 'email': {
      const en = EMAILS[templateId];
      return en ? { ...template, translations: { en } } : template;
    }
    case 'sms': {
      const en = SMS[templateId];
      return en ? { ...template, translations: { en } } : template;
    }
    case 'whatsapp':
    case 'voice':
      return template;
  }
}
