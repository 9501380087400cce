import * as z from 'zod';
import { type Centavos, centavos, WRITTEN_AMOUNT_MAX } from '#shared/domain/values/money.ts';

const DECIMAL = /^(\d{1,10})(?:\.(\d{1,2}))?$/;

/** Reais as gateways write them, `"110.00"` (Bacen) or `94.5` (Asaas, a JSON number), without float arithmetic. */
export const DecimalReais = z.union([z.string(), z.number()]).transform((value, context) => {
  const match = DECIMAL.exec(String(value));
  if (match !== null) {
    const cents = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
    if (cents > 0 && cents <= WRITTEN_AMOUNT_MAX) return centavos(cents);
  }
  context.addIssue('not a positive amount of reais with at most two decimals');
  return z.NEVER;
});

/** `1234.56`, as the Pix API wants it. */
export const decimalOf = (amount: Centavos): string => {
  const cents = amount % 100;
  return `${(amount - cents) / 100}.${String(cents).padStart(2, '0')}`;
};
