import * as z from 'zod';

/** Millionths of a real, up to R$ 100,00. */
export const Micros = z.int().min(0).max(100_000_000);

/** No gateway takes a fifth of a payment. */
const SHARE_BPS_MAX = 2_000;
const GATEWAYS_MAX = 20;

/** What a gateway keeps of each payment. */
const GatewayFee = z.object({
  /** As payments name it: `asaas`, `mercado-pago`, `cnab`. */
  gateway: z.string().min(1).max(40),
  fixedMicros: Micros,
  /** Of the amount that was paid, in hundredths of a per cent. */
  shareBps: z.int().min(0).max(SHARE_BPS_MAX),
});

/** What collecting costs beside its messages. What nobody has told is null, or not in the list, and counts as nothing. */
export const PricesBeside = z.object({
  /** One call of the team's, whatever comes of it: the time of whoever places it. */
  callMicros: Micros.nullable().default(null),
  /** One started minute on the line, as the telephone system tells of it. */
  callMinuteMicros: Micros.nullable().default(null),
  gatewayFees: z
    .array(GatewayFee)
    .max(GATEWAYS_MAX)
    .superRefine((fees, context) => {
      for (const [index, { gateway }] of fees.entries()) {
        if (fees.findIndex((fee) => fee.gateway === gateway) === index) continue;
        const message = `há duas tarifas do gateway ${gateway}; deixe uma`;
        context.addIssue({ code: 'custom', path: [index, 'gateway'], message });
      }
    })
    .default([]),
});
export type PricesBeside = z.infer<typeof PricesBeside>;
