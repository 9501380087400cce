import * as z from 'zod';

/** What a bank reports about a title, in our words. Each bank has codes of its own for these. */
export const Occurrence = z.enum([
  'entry-confirmed',
  'entry-rejected',
  'paid',
  'paid-at-notary',
  'paid-unregistered',
  'payment-pending',
  'payment-reversed',
  'baixa',
  'baixa-protested',
  'baixa-rejected',
  'in-stock',
  'rebate-granted',
  'rebate-cancelled',
  'due-date-changed',
  'data-changed',
  'instruction-rejected',
  'protest-requested',
  'protest-stopped',
  'sent-to-notary',
  'withdrawn-from-notary',
  'negative-listing',
  'payer-statement',
  'tariff',
]);
export type Occurrence = z.infer<typeof Occurrence>;

export const OCCURRENCE_LABELS: Readonly<Record<Occurrence, string>> = {
  'entry-confirmed': 'Entrada confirmada',
  'entry-rejected': 'Entrada rejeitada',
  paid: 'Liquidação',
  'paid-at-notary': 'Liquidação em cartório',
  'paid-unregistered': 'Liquidação após baixa ou de título não registrado',
  'payment-pending': 'Pagamento ainda sujeito a compensação',
  'payment-reversed': 'Pagamento estornado',
  baixa: 'Baixa',
  'baixa-protested': 'Baixa por ter sido protestado',
  'baixa-rejected': 'Pedido de baixa rejeitado',
  'in-stock': 'Título em ser',
  'rebate-granted': 'Abatimento concedido',
  'rebate-cancelled': 'Abatimento cancelado',
  'due-date-changed': 'Vencimento alterado',
  'data-changed': 'Outros dados alterados',
  'instruction-rejected': 'Instrução ou alteração rejeitada',
  'protest-requested': 'Instrução de protesto recebida',
  'protest-stopped': 'Protesto sustado ou cancelado',
  'sent-to-notary': 'Enviado a cartório',
  'withdrawn-from-notary': 'Retirado de cartório',
  'negative-listing': 'Negativação: entrada, exclusão ou aviso',
  'payer-statement': 'Manifestação do pagador',
  tariff: 'Tarifa ou custas',
};

/** By the bank's code of two characters. */
export type OccurrenceCodes = Readonly<Record<string, Occurrence>>;

const MONEY: ReadonlySet<Occurrence> = new Set(['paid', 'paid-at-notary', 'paid-unregistered']);

/** Money of the payer came in. An entry is never that, whatever amounts stand in its line. */
export const isMoney = (occurrence: Occurrence): boolean => MONEY.has(occurrence);

/** Codes of one occurrence, as the tables list them: `of('paid', '06 07 08')`. */
export const of = (occurrence: Occurrence, codes: string): OccurrenceCodes =>
  Object.fromEntries(codes.split(' ').map((code) => [code, occurrence]));
