import { countParts, transliterate } from './gsm7.ts';
import { AMOUNT } from './forbidden-words.ts';
import { LANGUAGE_RULES } from './language-rules.ts';
import type { RenderedMessage } from './render.ts';
import type { MessageFacts } from './template-facts.ts';
import { WHATSAPP_TEXT_MAX } from './template.ts';
import { visibleText } from './visible-text.ts';
import { voiceFindings } from './voice-lint.ts';
import { forbiddenWords, type LegalFinding, missing, wordsOfDebt } from './word-lint.ts';

/** What the law wants said in a notice does not fit one. */
const NOTICE_PARTS_MAX = 2;

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
  const { idioma: language } = facts;
  return [
    ...fields.flatMap(([field, text]) =>
      forbiddenWords(field, text, { isNotice: isNotice(facts), language }),
    ),
    ...(facts.confirmado || message.channel === 'voice'
      ? []
      : fields.flatMap(([field, text]) => wordsOfDebt(field, text, language))),
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
  const { days } = LANGUAGE_RULES[facts.idioma];
  return [
    ...missing(
      'text',
      text.includes(transliterate(orgao)) || text.includes(orgao),
      'falta {{ registro.orgao }}',
    ),
    ...missing(
      'text',
      hasWords(text, days(dias)),
      `falta ${days(dias).replace(String(dias), '{{ registro.dias }}')}`,
    ),
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
    ...wayOut(text, facts),
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

/** There is room for who writes, so the law wants it said (CDC art. 42-A). */
function whatsAppFindings(
  { text, variables }: Extract<RenderedMessage, { channel: 'whatsapp' }>,
  facts: MessageFacts,
): readonly LegalFinding[] {
  const { credor, link } = facts;
  const required = [credor.razao_social, credor.documento, credor.endereco];
  return [
    ...required.flatMap((datum) =>
      missing('text', text.includes(datum), `falta "${datum}" (CDC art. 42-A)`),
    ),
    ...missing('text', text.includes(link), 'falta {{ link }}'),
    ...wayOut(text, facts),
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

function wayOut(text: string, { idioma }: MessageFacts): readonly LegalFinding[] {
  const { pattern, words } = LANGUAGE_RULES[idioma].wayOut;
  return missing('text', pattern.test(text), `falta dizer como não receber mais (${words})`);
}

/** Whole words: ten days are not in "110 days". */
const hasWords = (text: string, words: string): boolean => new RegExp(`\\b${words}\\b`).test(text);

const withoutLinks = (text: string): string => text.replace(/https?:\/\/\S+/g, ' ');
