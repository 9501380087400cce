import { expect, test } from 'vitest';
import { EnrichmentPolicy } from '#shared/domain/enrichment/enrichment-policy.ts';
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

test('whom the provider does not know is nobody new, and anything else is no answer', async () => {
  expect(await answering(404, '').ask(policy, '52998224725')).toMatchObject({ found: [] });
  await expect(answering(500, '').ask(policy, '52998224725')).rejects.toThrow('answered 500');
  await expect(answering(200, '<html>').ask(policy, '52998224725')).rejects.toThrow(SyntaxError);
});

test('the sandbox gives the same person the same contacts, and only by an allowed basis', async () => {
  const sandbox = { ...policy, provider: { kind: 'sandbox', name: 'sandbox' } } as const;
  const first = await openProvider(keys)(sandbox, '52998224725');
  expect(first).toMatchObject({ found: [{ kind: 'email' }], refused: 1 });
  expect(await openProvider(keys)(sandbox, '52998224725')).toEqual(first);
  expect((await openProvider(keys)(sandbox, '52998224720')).found).toEqual([]);
});

test.each([
  'http://api.acha.com.br/{documento}',
  'https://api.acha.com.br/pessoas',
  'ftp://api.acha.com.br/{documento}',
])('a provider at %s is refused', (url) => {
  const provider = { ...policy.provider, url };
  expect(EnrichmentPolicy.safeParse({ ...policy, provider }).success).toBe(false);
});
