import * as z from 'zod';
import { OwnError } from '#shared/domain/values/own-error.ts';

/** A text that nobody guesses. */
const secret = z.string().min(16).max(255);
const baseUrl = z.url().transform((url) => url.replace(/\/+$/, ''));
/** What a gateway gives out to name or authorise an account: never empty, in one line. */
const credential = z.string().regex(/^[\x21-\x7e]{1,400}$/, 'text in one line, without spaces');

/** Our certificate and key in PEM, with which we call a PSP. */
const identity = z.object({
  cert: z.string().startsWith('-----BEGIN CERTIFICATE-----'),
  key: z.string().regex(/^-----BEGIN (?:EC |RSA )?PRIVATE KEY-----/, 'a private key in PEM'),
});

/** How a PSP that calls by the Pix standard proves itself. */
const proof = z
  .object({
    clientCertificateSubject: z.string().min(1).optional(),
    addressSecret: secret.optional(),
  })
  .refine(
    ({ clientCertificateSubject, addressSecret }) =>
      clientCertificateSubject !== undefined || addressSecret !== undefined,
    'give clientCertificateSubject, addressSecret or both',
  );

const publicKey = z.string().startsWith('-----BEGIN PUBLIC KEY-----');

/**
 * The secret GATEWAYS_SECRET: one entry per gateway in use. Gateways without an entry do not exist, and an entry that
 * names none is refused, lest a slip of the pen leaves one out unnoticed. docs/gateways.md tells where each value is
 * found.
 */
export const GatewaysSecret = z.strictObject({
  sandbox: z.object({ webhookSecret: secret }).optional(),
  asaas: z
    .object({
      baseUrl,
      apiKey: credential,
      /** Asaas accepts 32 to 255 characters without spaces. */
      webhookToken: z.string().regex(/^\S{32,255}$/),
    })
    .optional(),
  'bacen-pix': z
    .object({
      baseUrl,
      tokenUrl: z.url(),
      clientId: credential,
      clientSecret: secret,
      identity: identity.optional(),
      proof,
    })
    .optional(),
  efi: z
    .object({
      /** `https://pix.api.efipay.com.br` */
      pixUrl: baseUrl,
      /** `https://cobrancas.api.efipay.com.br` */
      cobrancasUrl: baseUrl,
      clientId: credential,
      clientSecret: secret,
      identity,
      proof,
      /** Our webhook's address, which goes with each boleto; its `hmac` proves news of cobranças, which bring nothing else. */
      notificationUrl: z
        .url({ protocol: /^https$/ })
        .refine(
          (url) => secret.safeParse(new URL(url).searchParams.get('hmac')).success,
          'end it with ?hmac= and a secret of 16 signs at least',
        ),
    })
    .optional(),
  'mercado-pago': z
    .object({
      baseUrl,
      accessToken: credential,
      webhookSecret: secret,
      payerEmail: z.email(),
    })
    .optional(),
  pagarme: z
    .object({
      baseUrl,
      secretKey: credential,
      webhookUser: z.string().regex(/^[\x21-\x39\x3b-\x7e]{4,80}$/, '4 to 80 signs, no colon'),
      webhookPassword: secret,
      payerEmail: z.email(),
      payerPhone: z.string().regex(/^[1-9]\d{9,10}$/, 'DDD and number, only digits'),
    })
    .optional(),
  iugu: z
    .object({ baseUrl, apiToken: credential, addressSecret: secret, payerEmail: z.email() })
    .optional(),
  zoop: z
    .object({
      baseUrl,
      publishableKey: credential,
      marketplaceId: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
      sellerId: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
      addressSecret: secret,
    })
    .optional(),
  pagbank: z
    .object({
      baseUrl,
      token: credential,
      publicKeys: z.array(publicKey).max(5).default([]),
      payerEmail: z.email(),
      webhookUrl: z.url({ protocol: /^https$/ }),
    })
    .optional(),
  stripe: z
    .object({
      baseUrl,
      secretKey: credential,
      webhookSecret: credential,
      /** Only boletos want it. */
      payerEmail: z.email().optional(),
    })
    .optional(),
});
export type GatewaysSecret = z.infer<typeof GatewaysSecret>;

/**
 * Reads the secret.
 *
 * @throws an Error that names each entry and field that cannot be, and none of the values
 */
export function readGatewaysSecret(text: string): GatewaysSecret {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new OwnError('The secret of the gateways is not JSON; see docs/gateways.md.');
  }
  const parsed = GatewaysSecret.safeParse(json);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? `no gateway is called ${issue.keys.join(', ')}`
      : `${issue.path.join('.')}: ${issue.message}`,
  );
  throw new OwnError(`The secret of the gateways is not what it must be: ${faults.join('; ')}.`);
}
