import * as z from 'zod';
import { LocalDate } from '#shared/domain/values/local-date.ts';

/** A boleto as its gateway registered it. */
export const IssuedBoleto = z.object({
  /** The 47 digits that a person types. */
  linhaDigitavel: z.string().regex(/^\d{47}$/),
  /** The 44 digits that the bars say. */
  barcode: z.string().regex(/^\d{44}$/),
  /** The issuing bank's number of it, where the gateway tells one. */
  nossoNumero: z.string().min(1).max(40).nullable(),
  dueDate: LocalDate,
  /** The gateway's own PDF or page of it, if any. */
  pdfUrl: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable(),
});
export type IssuedBoleto = z.infer<typeof IssuedBoleto>;
