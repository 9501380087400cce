import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { ADMIN, AURORA_GESTOR, AURORA_MESSAGE, createApiWorld } from '#shared/testing/api-world.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { aCredor } from '#shared/testing/credores.ts';
import { AURORA, HORIZONTE, MARIA } from '#shared/testing/records.ts';
import { aTitulo } from '#shared/testing/titulos.ts';
import { aRequest } from '#shared/testing/visitor.ts';
import { createApi } from './api.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';

/** As many of each route, however many routes there are. */
const REQUESTS = 240 * ROUTES.length;
/** They take minutes on a machine that does much else. */
const PATIENCE_MS = 15 * 60_000;

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 150 }),
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    '-1',
    '1e999',
    'NaN',
    '0',
    '1',
    '2',
    '99999999999',
    '%00',
  ),
);
const word = fc.oneof(
  fc.constantFrom(AURORA, HORIZONTE, MARIA, AURORA_MESSAGE, 'padrao', 'a'.repeat(20)),
  anyText,
);
const query = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom({}, { credorId: AURORA }) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.oneof(fc.constantFrom('credorId', 'days', 'before', 'limit'), anyText),
      word,
      { maxKeys: 4 },
    ),
  },
);

const anything = fc.oneof(word, fc.jsonValue());
const rows = fc.array(
  fc.dictionary(
    fc.oneof(fc.constantFrom('codigo', 'cpf', 'nome', 'valor', 'vencimento', 'email'), anyText),
    fc.oneof(fc.constantFrom('52998224725', '10,00', '10/03/2026', 'ana@example.com'), anyText),
  ),
  { maxLength: 5 },
);
const fields = {
  credorId: fc.oneof(fc.constant(AURORA), anything),
  text: anyText,
  cursor: fc.oneof(anyText, fc.constant('QQ.QQ'), fc.jsonValue()),
  limit: fc.oneof(fc.integer(), anything),
  status: fc.oneof(fc.constantFrom('active', 'disputed'), anything),
  fileName: fc.oneof(anyText, fc.jsonValue()),
  rows: fc.oneof(rows, fc.jsonValue()),
  reason: fc.oneof(anyText, fc.jsonValue()),
  outcome: fc.oneof(fc.constantFrom('upheld', 'rejected'), anything),
  channel: fc.oneof(fc.constantFrom('email', 'sms'), anything),
  debtId: fc.oneof(fc.constant('a'.repeat(20)), anything),
  kind: fc.oneof(fc.constantFrom('negativacao', 'protesto'), anything),
  because: fc.oneof(fc.constantFrom('deceased', 'operator'), anything),
  sequence: fc.oneof(fc.nat({ max: 3 }), anything),
  orders: fc.oneof(
    fc.constantFrom([{ instruction: 'entry', titulo: aTitulo() }], [{ instruction: 'x' }]),
    anything,
  ),
  expectedVersion: fc.oneof(fc.nat({ max: 3 }), anything),
  expectedRevision: fc.oneof(fc.nat({ max: 3 }), anything),
  toVersion: fc.oneof(fc.nat({ max: 3 }), anything),
  note: anyText,
  document: fc.oneof(
    fc.constant(DEFAULT_REGUA),
    fc.constant(aCredor()),
    anything,
    anyText.map((name) => aCredor({ name })),
  ),
};

/** The fields of the route's own contract, or any, or no object at all. */
const bodyOf = ({ body }: Route) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.record(fields).map((all) => only(all, namesIn(body))) },
    fc.record(fields, { requiredKeys: [] }).map((all) => JSON.stringify(all)),
    fc.json(),
    anyText,
  );
const namesIn = (schema: z.ZodType): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
const only = (all: object, names: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name))));

const claims = fc.oneof(
  fc.constantFrom(ADMIN, AURORA_GESTOR),
  fc.record(
    {
      sub: anything,
      email: anything,
      'cognito:groups': fc.oneof(fc.constantFrom(...Role.options), anything),
      'custom:credores': fc.oneof(fc.constantFrom('*', AURORA), anything),
    },
    { requiredKeys: [] },
  ),
);

const headers = fc.dictionary(fc.constantFrom('idempotency-key', 'content-type'), anyText);

/** A route as it stands or with another method, words in the places of its parameters, and a body. */
const asked = fc.constantFrom(...ROUTES).chain((route) =>
  fc.record({
    method: fc.oneof(
      { weight: 4, arbitrary: fc.constant(route.method) },
      fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
    ),
    path: fc.array(word).map((words) => {
      let next = 0;
      return route.path.replace(/\{\w+\}/g, () => words[next++] ?? MARIA);
    }),
    body: bodyOf(route),
    query,
    claims,
    headers,
  }),
);

test(
  'whatever is asked of debtors, by whomever, the API answers and does not break',
  async () => {
    const { deps } = await createApiWorld();
    const respond = createApi(deps);
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(asked, async (request) => {
        const { status } = await respond(aRequest(request));
        seen.add(status);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: REQUESTS, seed: 20_260_323 },
    );
    expect([...seen]).toEqual(expect.arrayContaining([200, 204, 400, 401, 403, 404, 405, 409]));
  },
  PATIENCE_MS,
);
