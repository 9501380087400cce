import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { HttpRequest } from '#shared/lambda/http-handler.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { DOCUMENT_KEY, KEYED_MARIA, putMaria } from '#shared/testing/put-link.ts';
import { instant, MARIA_PROFILE } from '#shared/testing/records.ts';
import { aRequest, Visitor } from '#shared/testing/visitor.ts';
import { createPortal } from './portal.ts';

const { client, tableName } = await createTestTable();
const table = { client, name: tableName };
const token = await putMaria(table);
const respond = createPortal({
  table,
  config: cachedConfig(table, () => 0),
  documentKey: async () => DOCUMENT_KEY,
  now: () => instant('2026-04-14T13:05:00.000Z'),
});

const maria = new Visitor(respond);
await maria.send(`/p/${token}`, { documento: MARIA_PROFILE.taxId });
const csrf = /name="sessao" value="([^"]+)"/.exec(maria.page)?.[1] ?? '';

const text = fc.string({ unit: 'binary', maxLength: 40 });
const NAMES = [
  'dividas',
  'pix',
  'nao-reconheco',
  'ja-paguei',
  'preferencias',
  'idioma',
  'negociar',
  'proposta',
  'acordo',
  'termo',
  'prometer',
  'ligacao',
  'nao-sou-eu',
  '..',
];
const part = fc.oneof(
  fc.constantFrom(token, token.toLowerCase(), 'a'.repeat(22), 'a'.repeat(32), '%00', '%E0%A4%A'),
  fc.constantFrom(...NAMES.filter((name) => name !== 'nao-sou-eu')),
  text,
);
/** Mostly pages that exist, by a debtor who is in: nonsense everywhere would be stopped at the door. */
const mostly = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: odd });

const path = mostly(
  fc.constantFrom(...NAMES.slice(0, 10).map((name) => `/p/${token}/${name}`)),
  fc
    .tuple(fc.constantFrom('p', 'u', 'P', ''), fc.array(part, { maxLength: 4 }))
    .map(([area, parts]) => `/${[area, ...parts].join('/')}`),
);
const field = fc.tuple(
  fc.constantFrom(
    'documento',
    'divida',
    'motivo',
    'detalhe',
    'canal',
    'escolha',
    'sessao',
    'parcelas',
    'dia',
    'codigo',
    'aceite',
    '__proto__',
  ),
  fc.oneof(
    text,
    fc.constantFrom(
      '0',
      '3',
      'sim',
      '2026-04-15',
      'outro',
      'valor',
      'email',
      'sms',
      'receber',
      '529.982.247-2',
    ),
  ),
);
const form = fc
  .tuple(fc.array(field, { maxLength: 6 }), fc.boolean())
  .map(([fields, signed]) =>
    new URLSearchParams(signed ? [...fields, ['sessao', csrf]] : fields).toString(),
  );
const request: fc.Arbitrary<Partial<HttpRequest>> = fc.record({
  method: mostly(
    fc.constantFrom('GET', 'POST'),
    fc.oneof(fc.constantFrom('HEAD', 'PUT', 'get'), text),
  ),
  path,
  query: fc.dictionary(text, text, { maxKeys: 3 }),
  headers: fc.dictionary(text, text, { maxKeys: 3 }),
  cookies: mostly(
    fc.constant({ ...maria.cookies }),
    fc.dictionary(fc.constantFrom('regua-sessao', 'x'), text, { maxKeys: 2 }),
  ),
  body: mostly(form, fc.oneof(text, fc.constant('a'.repeat(9_000)))),
});

test('whatever is sent to the portal, it answers with a page or a way to one, and never breaks', async () => {
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(request, async (changes) => {
      const { status, headers, body } = await respond(aRequest(changes));
      seen.add(status);
      expect(status).toBeLessThan(500);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
      expect(body ?? '').not.toMatch(/<script/i);
      const { location, 'content-security-policy': policy } = headers ?? {};
      const isOurs =
        status === 303
          ? /^\/p\/[\w-]{22}[\w/?=-]*$/.test(location ?? '')
          : policy?.startsWith("default-src 'none'; style-src 'sha256-");
      expect(isOurs).toBe(true);
    }),
    { numRuns: 1_000 },
  );
  expect((await loadDebtor(table, KEYED_MARIA)).record.debtor?.identityTriesLeft).toBe(5);
  expect([...seen]).toEqual(expect.arrayContaining([200, 303, 403, 404, 405, 413]));
  expect((await readHistory(table, KEYED_MARIA, { after: 1 })).length).toBeGreaterThan(1);
});
