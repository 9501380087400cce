import { expect, test } from 'vitest';
import {
  EnrichmentPolicy,
  NewEnrichmentPolicy,
} from '#shared/domain/enrichment/enrichment-policy.ts';
import { openProvider } from './open-provider.ts';

const policy = EnrichmentPolicy.parse({
  provider: {
    kind: 'http',
    name: 'acha',
    url: 'https://api.acha.com.br/v1/pessoas/{documento}',
    keyHeader: 'x-api-key',
    phones: { list: 'telefones', value: 'numero' },
  },
  basis: 'credit-protection',
  price: 35,
  monthlyBudget: 10_000,
});
const keys = async () => '{"acha":"segredo"}';

const answering = (status: number, body: string) => {
  const asked: unknown[] = [];
  const ask = openProvider(keys, async (request) => {
    asked.push(request);
    return { status, body };
  });
  return { ask, asked };
};

test('a debtor is asked for by document, with the key of the provider', async () => {
  const { ask, asked } = answering(200, '{"telefones":[{"numero":"11987654321"}]}');
  expect(await ask(policy, '52998224725')).toMatchObject({ found: [{ value: '+5511987654321' }] });
  expect(asked).toEqual([
    {
      method: 'GET',
      url: 'https://api.acha.com.br/v1/pessoas/52998224725',
      headers: { accept: 'application/json', 'x-api-key': 'segredo' },
    },
  ]);
});

test('by a question with a body no document stands in the address', async () => {
  const { ask, asked } = answering(200, '{"telefones":[]}');
  const provider = {
    ...policy.provider,
    url: 'https://api.acha.com.br/v1/consultas',
    body: '{"cpf":"{documento}","finalidade":"cobranca"}',
  };
  await ask(EnrichmentPolicy.parse({ ...policy, provider }), '52998224725');
  expect(asked).toEqual([
    {
      method: 'POST',
      url: 'https://api.acha.com.br/v1/consultas',
      headers: {
        accept: 'application/json',
        'x-api-key': 'segredo',
        'content-type': 'application/json',
      },
      body: '{"cpf":"52998224725","finalidade":"cobranca"}',
    },
  ]);
});

test.each([
  ['does not know them', 404, '', { outcome: 'read', found: [], status: 404 }],
  ['is down', 500, '', { outcome: 'failed', status: 500 }],
  ['is asked too often', 429, '', { outcome: 'failed', status: 429 }],
  ['takes our key for none', 401, '{"erro":"chave"}', { outcome: 'denied', status: 401 }],
  ['does not let us ask', 403, '', { outcome: 'denied', status: 403 }],
  ['answers with a page', 200, '<html>', { outcome: 'unreadable', status: 200 }],
  ['speaks of something else', 200, '{"erro":"x"}', { outcome: 'unreadable', status: 200 }],
])(
  'what a provider that %s says of a debtor is told as such',
  async (_what, status, body, told) => {
    expect(await answering(status, body).ask(policy, '52998224725')).toMatchObject(told);
  },
);

test('the sandbox gives the same person the same contacts, and only by an allowed basis', async () => {
  const sandbox = { ...policy, provider: { kind: 'sandbox', name: 'sandbox' } } as const;
  const first = await openProvider(keys)(sandbox, '52998224725');
  expect(first).toMatchObject({ found: [{ kind: 'email' }], refused: 1 });
  expect(await openProvider(keys)(sandbox, '52998224725')).toEqual(first);
  expect(await openProvider(keys)(sandbox, '52998224720')).toMatchObject({ found: [] });
});

test.each([
  'http://api.acha.com.br/{documento}',
  'https://api.acha.com.br/pessoas',
  'ftp://api.acha.com.br/{documento}',
])('a provider at %s is refused', (url) => {
  const provider = { ...policy.provider, url };
  expect(EnrichmentPolicy.safeParse({ ...policy, provider }).success).toBe(false);
});

test.each([
  ['https://api.acha.com.br/{documento}', '{"cpf":"{documento}"}'],
  ['https://api.acha.com.br/x', '{"cpf":{documento}}'],
  ['https://api.acha.com.br/x', '{"cpf":"1"}'],
  ['https://api.acha.com.br/x', '"{documento}"'],
])('a question to %s with the body %s is refused', (url, body) => {
  const provider = { ...policy.provider, url, body };
  expect(EnrichmentPolicy.safeParse({ ...policy, provider }).success).toBe(false);
});

test.each(['https://{documento}.acha.com.br/', 'https://x@{documento}.com.br?d={documento}'])(
  'no document is published as part of the server’s name: %s',
  (url) => {
    const provider = { ...policy.provider, url };
    expect(NewEnrichmentPolicy.safeParse({ ...policy, provider }).success).toBe(false);
  },
);
