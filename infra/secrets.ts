/** Secrets that a deployment creates empty or random, and that functions read at cold start. */
export const SECRETS = {
  'document-key': 'Keyed hash of CPF and CNPJ, of portal links, and of the keys of webhooks',
  'edge-proof': 'What CloudFront shows to functions, so that they believe who asks',
  gateways: 'JSON of webhook secrets and credentials, one entry per gateway',
  enrichment: 'JSON of the keys of providers of contacts, one entry per provider',
} as const;
export type SecretName = keyof typeof SECRETS;
