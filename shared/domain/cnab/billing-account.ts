import * as z from 'zod';
import { BankCode } from './banks/bank.ts';

const number = (length: number) => z.string().regex(new RegExp(`^\\d{1,${length}}$`));
/** One digit or letter; empty where the bank has none. */
const checkDigit = z.string().regex(/^[0-9A-Z]?$/);

/** An account in whose name a bank collects boletos: whose files go out and come in. */
export const BillingAccount = z.object({
  bank: BankCode,
  length: z.union([z.literal(240), z.literal(400)]),
  agency: number(5),
  agencyDigit: checkDigit,
  account: number(12),
  accountDigit: checkDigit,
  /** Convênio, código do beneficiário, código da empresa or código de transmissão: what the bank calls it. */
  agreement: number(20),
  /** As the bank counts them: 109 (Itaú), 09 (Bradesco), 17 with variation 019 (Banco do Brasil), 1 (Sicoob). */
  carteira: number(3),
  carteiraVariation: z.string().regex(/^\d{0,3}$/),
  /** The beneficiário's code in the barcode, where it is not the agreement: seven digits at Santander. */
  beneficiary: number(7).optional(),
  /** Sicredi's post (_posto_), two digits. */
  post: number(2).optional(),
  /** The first number of the series that boletos are numbered by; 1 when absent. */
  firstNumber: z.int().min(1).max(9_999_999).optional(),
  holderName: z.string().min(2).max(120),
  holderTaxId: z.string().regex(/^(?:\d{11}|[0-9A-Z]{12}\d{2})$/),
});
export type BillingAccount = z.infer<typeof BillingAccount>;
