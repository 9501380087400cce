import { expect, test } from 'vitest';
import type { GatewayRequest } from '#shared/adapters/gateways/http-sender.ts';
import { createSandboxRegistry } from '#local/sandbox-registry/sandbox-registry.ts';
import { readBody, targetOf } from '#local/aws/wire.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { listingIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { aCredor } from '#shared/testing/credores.ts';
import { MARIA, MARIA_PROFILE } from '#shared/testing/records.ts';
import { type FilingOrder, RegistryRefused } from './registry.ts';
import { sandboxRegistry } from './sandbox.ts';

const ANSWER_BYTES_MAX = 10_000;
const key = listingIdOf(MARIA, 0);
const order = (changes: Partial<FilingOrder> = {}): FilingOrder => ({
  key,
  credor: aCredor(),
  debtor: MARIA_PROFILE,
  contract: 'NF-1001/1',
  dueDate: localDate('2026-03-10'),
  amount: centavos(100_000),
  noticedOn: localDate('2026-05-11'),
  ...changes,
});

const ADDRESS = {
  street: 'Rua das Flores',
  number: '10',
  complement: 'ap 3',
  district: 'Centro',
  city: 'Campinas',
  uf: 'SP' as const,
  cep: '13010000',
};

function bothSides(name: 'sandbox-bureau' | 'sandbox-cartorio') {
  const simulated = createSandboxRegistry({ now: () => Date.parse('2026-05-22T12:00:00.000Z') });
  const send = async ({ method, url, headers, body = '' }: GatewayRequest) => {
    const { pathname, search } = new URL(url);
    const target = targetOf(pathname + search);
    const answer = await simulated.wire({ method, ...target, headers, body: Buffer.from(body) });
    return {
      status: answer.status,
      body: (await readBody(answer.body, ANSWER_BYTES_MAX)).toString('utf8'),
    };
  };
  return { simulated, registry: sandboxRegistry(name, { send, baseUrl: 'http://registry.test' }) };
}

test('the same key is one entry, however often it is filed', async () => {
  const { simulated, registry } = bothSides('sandbox-bureau');
  const first = await registry.file(order());
  expect(await registry.file(order())).toEqual(first);
  expect(simulated.entries()).toHaveLength(1);
  expect(await registry.lookUp(key)).toEqual({ state: 'listed', ...first });
});

test('an entry that was taken back stays known, and is no longer listed', async () => {
  const { registry } = bothSides('sandbox-bureau');
  const { protocol } = await registry.file(order());
  await registry.release(key, 'paid');
  await registry.release(key, 'paid');
  expect(await registry.lookUp(key)).toEqual({ state: 'released', protocol });
});

test('what was never filed is absent', async () => {
  expect(await bothSides('sandbox-bureau').registry.lookUp(key)).toEqual({ state: 'absent' });
});

test('a cartório takes no title without its data and the address of its debtor', async () => {
  const { simulated, registry } = bothSides('sandbox-cartorio');
  const title = { species: 'DMI' as const, place: 'Campinas/SP' };
  for (const bare of [order(), order({ title })])
    await expect(registry.file(bare)).rejects.toThrow(RegistryRefused);
  const debtor = { ...MARIA_PROFILE, address: { ...ADDRESS, source: 'credor:loja-aurora' } };
  expect(await registry.file(order({ title, debtor }))).toEqual({ protocol: 'C-1000' });
  expect(simulated.entries()[0]?.order.endereco).toMatchObject({
    logradouro: 'Rua das Flores, 10, ap 3',
    cep: '13010000',
  });
});

test('a registry that is closed is no refusal: it is asked again', async () => {
  const { simulated, registry } = bothSides('sandbox-bureau');
  simulated.setOpen(false);
  await expect(registry.file(order())).rejects.not.toThrow(RegistryRefused);
  await expect(registry.lookUp(key)).rejects.toThrow('503');
});
