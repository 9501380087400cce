import * as z from 'zod';

/** Stands for what does not apply: the channel of a payment, the régua of a receipt. */
export const NOWHERE = '-';

const Name = z
  .string()
  .min(1)
  .max(90)
  .regex(/^[^#]+$/);

/** Which line of a day's ledger: every word is an id or `-`. */
export const CostPlace = z.object({
  carteiraId: Name,
  channel: Name,
  /** `<régua>@<version>`. */
  regua: Name,
  /** The step of the régua, or what the message was for where it belongs to none. */
  step: Name,
  /** `<experiment>/<arm>` of the person whom the message went to. */
  arm: Name,
});
export type CostPlace = z.infer<typeof CostPlace>;
