import * as z from 'zod';

/** A text that nobody guesses. */
const secret = z.string().min(16).max(255);
const baseUrl = z.url().transform((url) => url.replace(/\/+$/, ''));

/** The secret GATEWAYS_SECRET: one entry per gateway in use. Gateways without an entry do not exist. */
export const GatewaysSecret = z.object({
  sandbox: z.object({ webhookSecret: secret }).optional(),
  asaas: z
    .object({
      baseUrl,
      apiKey: secret,
      /** Asaas accepts 32 to 255 characters without spaces. */
      webhookToken: z.string().regex(/^\S{32,255}$/),
    })
    .optional(),
  'bacen-pix': z
    .object({
      baseUrl,
      tokenUrl: z.url(),
      clientId: z.string().min(1),
      clientSecret: secret,
      /** Our certificate and key in PEM, with which we call the PSP. */
      identity: z.object({ cert: z.string(), key: z.string() }).optional(),
      proof: z
        .object({
          clientCertificateSubject: z.string().min(1).optional(),
          addressSecret: secret.optional(),
        })
        .refine(
          ({ clientCertificateSubject, addressSecret }) =>
            clientCertificateSubject !== undefined || addressSecret !== undefined,
          'give clientCertificateSubject, addressSecret or both',
        ),
    })
    .optional(),
});
export type GatewaysSecret = z.infer<typeof GatewaysSecret>;
