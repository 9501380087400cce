import * as z from 'zod';

/** Punctuated or bare. Gateways mask some (`***.456.789-**`), and those tell nobody. */
const DIGITS = /^(?:\d{11}|[0-9A-Z]{12}\d{2})$/;

/**
 * CPF or CNPJ of whoever paid, as a gateway tells it. What is no whole document is as good as none: money is never
 * refused for it. Personal data: never logged or written into history.
 */
export const PayerDocument = z
  .unknown()
  .transform((told) => (typeof told === 'string' ? told.replaceAll(/[.\-/\s]/g, '') : ''))
  .transform((bare) => (DIGITS.test(bare) ? bare : undefined));

/** The first that there is, as a credit holds it. */
export function payerOf(...documents: readonly (string | undefined)[]): {
  readonly payerTaxId?: string;
} {
  const payerTaxId = documents.find((known) => known !== undefined);
  return payerTaxId === undefined ? {} : { payerTaxId };
}
