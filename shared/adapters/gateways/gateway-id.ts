import * as z from 'zod';

/** A gateway's own id of something, text or number. Printable and short, so that it fits keys and URLs. */
export const GatewayId = z
  .union([z.string(), z.int()])
  .transform(String)
  .pipe(z.string().regex(/^[\x21-\x7e]{1,80}$/));

/** Our charge's id as a gateway gives it back; whatever cannot be one of ours counts as none. */
export const OurReference = z
  .string()
  .regex(/^[A-Za-z0-9]{1,40}$/)
  .nullish()
  .catch(null)
  .transform((reference) => reference ?? null);
