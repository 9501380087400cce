import * as z from 'zod';
import { Uf } from './uf.ts';

/** Where a person lives, as banks want it of whoever is to pay a boleto. Personal data. */
export const PostalAddress = z.object({
  street: z.string().min(1).max(120),
  /** `S/N` where the house has none. */
  number: z.string().min(1).max(20),
  complement: z.string().max(60),
  /** Empty where nobody told; small towns have none. */
  district: z.string().max(60),
  city: z.string().min(1).max(60),
  uf: Uf,
  /** Eight digits. */
  cep: z.string().regex(/^\d{8}$/),
});
export type PostalAddress = z.infer<typeof PostalAddress>;

/** `Rua das Flores, 10, ap 3`: street, number and complement on one line, the way that banks' files hold it. */
export const addressLine = ({ street, number, complement }: PostalAddress): string =>
  [street, number, complement].filter((part) => part !== '').join(', ');
