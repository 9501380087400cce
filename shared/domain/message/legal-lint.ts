import { countParts, transliterate } from './gsm7.ts';
import { AMOUNT, DEBT_WORDS, FORBIDDEN_WORDS, SHOUTING } from './forbidden-words.ts';
import type { RenderedMessage } from './render.ts';
import type { MessageFacts } from './template-facts.ts';
import { SHORT_CALLS } from './short-calls.ts';
import { spokenSeconds } from './spoken.ts';
import { WHATSAPP_TEXT_MAX } from './template.ts';
import { visibleText } from './visible-text.ts';

/** What the law wants said in a notice does not fit one. */
const NOTICE_PARTS_MAX = 2;

/** Nobody listens to a machine for longer, and another minute is paid for. */
const SPOKEN_SECONDS_MAX = 60;

/** Something that a message may not say, or must say and does not. */
export type LegalFinding = {
  readonly field: string;
  readonly detail: string;
  /** The words that were found, in small letters without accents. */
  readonly words?: string;
};

/**
 * Holds a rendered message against the law and our own rules: who writes (CDC art. 42-A), no threat nor shame
 * (CDC art. 42), nothing of the debt before the contact is confirmed, and a way out. A simple reading of words:
 * it catches slips, and takes the place of no lawyer.
 */
export function legalFindings(
  message: RenderedMessage,
  facts: MessageFacts,
): readonly LegalFinding[] {
  const fields = readableFields(message, facts);
  return [
    ...fields.flatMap(([field, text]) => forbiddenWords(field, text, isNotice(facts))),
    ...(facts.confirmado || message.channel === 'voice'
      ? []
      : fields.flatMap(([field, text]) => wordsOfDebt(field, text))),
    ...channelFindings(message, facts),
    ...noticeFindings(message.text, facts),
  ];
}

function channelFindings(message: RenderedMessage, facts: MessageFacts): readonly LegalFinding[] {
  switch (message.channel) {
    case 'sms':
      return smsFindings(message.text, facts);
    case 'whatsapp':
      return whatsAppFindings(message, facts);
    case 'voice':
      return voiceFindings(message.text, facts);
    case 'email':
      return emailFindings(message, facts);
  }
}

const isNotice = (facts: MessageFacts): boolean => facts.confirmado && facts.registro !== null;

/** A notice says where, in how many days and of how much, or it is none (CDC art. 43 §2º). */
function noticeFindings(text: string, facts: MessageFacts): readonly LegalFinding[] {
  if (!facts.confirmado || facts.registro === null) return [];
  const { orgao, dias } = facts.registro;
  return [
    ...missing(
      'text',
      text.includes(transliterate(orgao)) || text.includes(orgao),
      'falta {{ registro.orgao }}',
    ),
    ...missing('text', new RegExp(`\\b${dias} dias`).test(text), 'falta {{ registro.dias }} dias'),
    ...missing('text', AMOUNT.test(text), 'falta o valor da dívida'),
  ];
}

/** What the author wrote, without the credor's own names, which nobody can choose otherwise. */
function readableFields(
  message: RenderedMessage,
  { credor }: MessageFacts,
): readonly [string, string][] {
  const names = [
    credor.razao_social,
    credor.nome,
    credor.nome_curto,
    credor.endereco,
    credor.email,
  ];
  const withoutNames = (text: string): string =>
    names.reduce((rest, name) => rest.replaceAll(name, ' '), text);
  const entries: [string, string][] =
    message.channel === 'email'
      ? [
          ['subject', message.subject],
          ['text', message.text],
          ['html', visibleText(message.html)],
        ]
      : [['text', message.text]];
  return entries.map(([field, text]) => [field, withoutNames(withoutLinks(text))]);
}

/**
 * Threats, insults and shouting in a text, wherever it stands.
 *
 * @param isNotice of the notice of a listing, which must name what every other message may not
 */
export function forbiddenWords(
  field: string,
  text: string,
  isNotice = false,
): readonly LegalFinding[] {
  const plain = plainText(text);
  const shouted = SHOUTING.exec(text)?.[0];
  const shouting: readonly LegalFinding[] = shouted
    ? [
        {
          field,
          words: plainText(shouted),
          detail: `"${shouted}" grita com quem lê; escreva em minúsculas`,
        },
      ]
    : [];
  const said = FORBIDDEN_WORDS.flatMap(({ words, because, inNotices }) => {
    if (isNotice && inNotices) return [];
    const found = words.exec(plain)?.[0];
    return found ? [{ field, words: found, detail: `"${found}" ${because}` }] : [];
  });
  return [...said, ...shouting];
}

/** Words of a debt in a text that somebody else may read or hear. */
export function wordsOfDebt(field: string, text: string): readonly LegalFinding[] {
  const found = AMOUNT.exec(text)?.[0] ?? DEBT_WORDS.exec(plainText(text))?.[0];
  return found
    ? [
        {
          field,
          words: plainText(found),
          detail: `"${found}" revela a dívida a quem ainda não confirmou a identidade; use {% if confirmado %} (CDC art. 42)`,
        },
      ]
    : [];
}

function smsFindings(text: string, facts: MessageFacts): readonly LegalFinding[] {
  const { credor, link } = facts;
  const { parts, units } = countParts(text);
  return [
    ...missing(
      'text',
      text.startsWith(`${credor.nome_curto}:`),
      'comece com {{ credor.nome_curto }}:',
    ),
    ...missing('text', text.includes(link), 'falta {{ link }}'),
    ...missing('text', /\bSAIR\b/.test(text), 'falta dizer como não receber mais (SAIR)'),
    ...missing(
      'text',
      parts === 1 || (isNotice(facts) && parts <= NOTICE_PARTS_MAX),
      `${units} caracteres: passa de um SMS e custa ${parts} vezes mais`,
    ),
  ];
}

function emailFindings(
  message: Extract<RenderedMessage, { channel: 'email' }>,
  { credor, link, descadastro }: MessageFacts,
): readonly LegalFinding[] {
  const required = [credor.razao_social, credor.documento, credor.endereco];
  const html = visibleText(message.html);
  return [
    ...required.flatMap((datum) => [
      ...missing('text', message.text.includes(datum), `falta "${datum}" (CDC art. 42-A)`),
      ...missing('html', html.includes(datum), `falta "${datum}" (CDC art. 42-A)`),
    ]),
    ...missing('text', message.text.includes(link), 'falta {{ link }}'),
    ...missing('html', message.html.includes(`href="${link}"`), 'falta o botão com {{ link }}'),
    ...missing('html', message.html.includes(descadastro), 'falta o descadastro'),
  ];
}

/**
 * Whoever picks up may be anybody, also at a number that is confirmed, so nothing is said of the debt to anyone: who calls, where to
 * call back, and how to be called no more. Shorter than a short call, it would be one.
 */
function voiceFindings(text: string, { credor }: MessageFacts): readonly LegalFinding[] {
  const seconds = spokenSeconds(text);
  return [
    ...wordsOfDebt('text', text.replaceAll(credor.nome, ' ')).map((finding) => ({
      ...finding,
      detail: `"${finding.words ?? ''}" revela a dívida a quem atender, que pode ser qualquer um (CDC art. 42)`,
    })),
    ...missing('text', text.includes(credor.nome), 'falta dizer quem liga: {{ credor.nome }}'),
    ...missing(
      'text',
      text.includes(credor.telefone),
      'falta dizer para onde ligar: {{ credor.telefone }}',
    ),
    ...missing(
      'text',
      /\bnao (?:quer|deseja|receber)\b.*\b(?:ligacoes|avisos?|chamadas)\b/s.test(plainText(text)),
      'falta dizer como não receber mais ligações',
    ),
    ...missing('text', !/https?:\/\//.test(text), 'um endereço de página não se entende de ouvido'),
    ...missing(
      'text',
      seconds > SHORT_CALLS.secondsMax,
      `dura uns ${seconds} segundos: até ${SHORT_CALLS.secondsMax} é ligação curta (${SHORT_CALLS.source})`,
    ),
    ...missing(
      'text',
      seconds <= SPOKEN_SECONDS_MAX,
      `dura uns ${seconds} segundos: ninguém escuta mais de ${SPOKEN_SECONDS_MAX}`,
    ),
  ];
}

/** There is room for who writes, so the law wants it said (CDC art. 42-A). */
function whatsAppFindings(
  { text, variables }: Extract<RenderedMessage, { channel: 'whatsapp' }>,
  { credor, link }: MessageFacts,
): readonly LegalFinding[] {
  const required = [credor.razao_social, credor.documento, credor.endereco];
  return [
    ...required.flatMap((datum) =>
      missing('text', text.includes(datum), `falta "${datum}" (CDC art. 42-A)`),
    ),
    ...missing('text', text.includes(link), 'falta {{ link }}'),
    ...missing('text', /\bSAIR\b/.test(text), 'falta dizer como não receber mais (SAIR)'),
    ...missing(
      'text',
      text.length <= WHATSAPP_TEXT_MAX,
      `${text.length} caracteres: o WhatsApp leva ${WHATSAPP_TEXT_MAX}`,
    ),
    ...variables.flatMap((variable, index) =>
      missing(`variables.${index}`, variable !== '', 'fica vazia, e o WhatsApp não a aceita assim'),
    ),
  ];
}

const missing = (field: string, holds: boolean, detail: string): readonly LegalFinding[] =>
  holds ? [] : [{ field, detail }];

const withoutLinks = (text: string): string => text.replace(/https?:\/\/\S+/g, ' ');

/** Lower case without accents, so that one pattern catches every spelling. */
export const plainText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
