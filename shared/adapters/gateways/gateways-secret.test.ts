import { expect, test } from 'vitest';
import { readGatewaysSecret } from './gateways-secret.ts';
import { listingGateways } from './listing-gateways.ts';
import { openGateways } from './open-gateways.ts';

const baseUrl = 'https://gateway.example/';
const pem = (what: string): string => `-----BEGIN ${what}-----\nAAAA\n-----END ${what}-----`;
const identity = { cert: pem('CERTIFICATE'), key: pem('PRIVATE KEY') };
const secret = 'a-secret-that-nobody-guesses-at-all';
const proof = { clientCertificateSubject: 'CN=psp.example' };
const payerEmail = 'pix@lojaaurora.com.br';

const WHOLE = {
  sandbox: { webhookSecret: secret },
  asaas: { baseUrl, apiKey: '$aact_1', webhookToken: secret },
  'bacen-pix': { baseUrl, tokenUrl: baseUrl, clientId: 'id', clientSecret: secret, proof },
  efi: {
    pixUrl: baseUrl,
    cobrancasUrl: baseUrl,
    clientId: 'id',
    clientSecret: secret,
    identity,
    proof,
    notificationUrl: 'https://pague.example/webhooks/efi?hmac=nobody-guesses-this',
  },
  'mercado-pago': { baseUrl, accessToken: 'APP_USR-1', webhookSecret: secret, payerEmail },
  pagarme: {
    baseUrl,
    secretKey: 'sk_1',
    webhookUser: 'regua',
    webhookPassword: secret,
    payerEmail,
    payerPhone: '1932324545',
  },
  iugu: { baseUrl, apiToken: 'token', addressSecret: secret, payerEmail },
  zoop: {
    baseUrl,
    publishableKey: 'zpk',
    marketplaceId: 'm1',
    sellerId: 's1',
    addressSecret: secret,
  },
  pagbank: {
    baseUrl,
    token: 'token',
    publicKeys: [pem('PUBLIC KEY')],
    payerEmail,
    webhookUrl: 'https://pague.example/webhooks/pagbank',
  },
  stripe: { baseUrl, secretKey: 'sk_1', webhookSecret: 'whsec_1' },
};

test.each(Object.keys(WHOLE))('%s is opened by its entry in the secret', async (name) => {
  const find = openGateways(
    async () => JSON.stringify(WHOLE),
    'http://127.0.0.1:4570',
    () => 0,
  );
  expect((await find(name))?.name).toBe(name);
  expect(await find('unknown')).toBeNull();
});

test.each([
  ['a gateway that is not there', { assas: WHOLE.asaas }, /no gateway is called assas/],
  ['a short token', { asaas: { ...WHOLE.asaas, webhookToken: 'short' } }, /asaas\.webhookToken/],
  ['a missing key', { stripe: { baseUrl, webhookSecret: 'whsec_1' } }, /stripe\.secretKey/],
  ['no proof', { 'bacen-pix': { ...WHOLE['bacen-pix'], proof: {} } }, /bacen-pix\.proof: give/],
  [
    'a key that is no PEM',
    { efi: { ...WHOLE.efi, identity: { cert: 'x', key: 'y' } } },
    /efi\.identity\.cert/,
  ],
])(
  'a secret with %s is refused, and the message names the place and not the value',
  (_, entry, message) => {
    const read = () => readGatewaysSecret(JSON.stringify(entry));
    expect(read).toThrow(message);
    expect(read).not.toThrow(/short|aact/);
  },
);

test('a secret that is no JSON says so', () => {
  expect(() => readGatewaysSecret('{')).toThrow(/not JSON/);
});

test('of gateways in use, those that speak the Pix API list what they received', () => {
  const secret = readGatewaysSecret(JSON.stringify(WHOLE));
  expect(listingGateways(secret, 'http://sandbox')).toEqual(['sandbox', 'bacen-pix', 'efi']);
  expect(listingGateways(secret, '')).toEqual(['bacen-pix', 'efi']);
  expect(listingGateways({}, 'http://sandbox')).toEqual([]);
});
