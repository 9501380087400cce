import * as z from 'zod';

/** How a charge can be paid: by Pix, by boleto, or by a boleto that carries a Pix code (bolepix). */
export const ChargeKind = z.enum(['pix', 'bolepix', 'boleto']);
export type ChargeKind = z.infer<typeof ChargeKind>;
