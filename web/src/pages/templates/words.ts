import type { Template } from '#shared/domain/message/template.ts';

/** The console's names for what a text is sent for. */
export const PURPOSES: Readonly<Record<Template['purpose'], string>> = {
  'regua-step': 'Passo da régua',
  'payment-receipt': 'Agradecimento',
  'owed-again-notice': 'Aviso de devolução',
  'agreement-notice': 'Notícia de acordo',
  'listing-notice': 'Aviso de registro',
  'opt-out-confirmation': 'Confirmação de saída',
};

/** The fields that an author writes, in the order of the message, with how tall each is. */
export const FIELDS = {
  name: { label: 'Nome do modelo aprovado na Meta', rows: 1 },
  subject: { label: 'Assunto', rows: 1 },
  preview: { label: 'Prévia na caixa de entrada', rows: 1 },
  text: { label: 'Texto', rows: 8 },
  html: { label: 'HTML', rows: 14 },
} as const;
/** What stands above a variable of a WhatsApp text. */
export const variableLabel = (index: number): string => `O que entra em {{${index + 1}}}`;

export type FieldName = keyof typeof FIELDS;

const MICROS_PER_REAL = 1_000_000;

/** `R$ 0,1650`: messages cost fractions of a centavo. */
export const priceText = (micros: number | null): string =>
  micros === null ? 'sem preço' : `R$ ${(micros / MICROS_PER_REAL).toFixed(4).replace('.', ',')}`;

export const capital = (text: string): string =>
  `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
