import { expect, test } from 'vitest';
import {
  ADMIN,
  asker,
  aToken,
  AURORA_GESTOR,
  AURORA_MESSAGE,
  createApiWorld,
  HORIZONTE_MESSAGE,
} from '#shared/testing/api-world.ts';
import { Timeline } from '#events/api/debtor.ts';
import { AURORA, HORIZONTE, MARIA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const world = createApiWorld();
async function ask(...asked: Parameters<ReturnType<typeof asker>>) {
  return asker(createApi((await world).deps))(...asked);
}

/** Everything of Horizonte's that Aurora's people could ask for. */
const FOREIGN = [
  { line: `GET /api/overview?credorId=${HORIZONTE}`, body: undefined, status: 403 },
  { line: 'POST /api/debtor-searches', body: { credorId: HORIZONTE }, status: 403 },
  { line: `GET /api/debtors/${MARIA}/texts/${HORIZONTE_MESSAGE}`, body: undefined, status: 404 },
  {
    line: `POST /api/debtors/${MARIA}/disputes`,
    body: { credorId: HORIZONTE, reason: 'não é dela' },
    status: 403,
  },
  {
    line: `POST /api/debtors/${MARIA}/disputes/close`,
    body: { credorId: HORIZONTE, outcome: 'upheld' },
    status: 403,
  },
  { line: 'POST /api/imports', body: { credorId: HORIZONTE, fileName: 'a.csv' }, status: 403 },
  { line: `GET /api/imports?credorId=${HORIZONTE}`, body: undefined, status: 403 },
  { line: `GET /api/imports/${HORIZONTE}/aaaaaaaa`, body: undefined, status: 403 },
  { line: `GET /api/imports/${HORIZONTE}/aaaaaaaa/rejected`, body: undefined, status: 403 },
  { line: 'POST /api/debts', body: { credorId: HORIZONTE, rows: [{ a: 'b' }] }, status: 403 },
  { line: `GET /api/credores/${HORIZONTE}`, body: undefined, status: 403 },
  { line: `GET /api/unreconciled?credorId=${HORIZONTE}`, body: undefined, status: 403 },
];

test.each(FOREIGN)(
  '$line of another credor is refused with $status',
  async ({ line, body, status }) => {
    expect((await ask(AURORA_GESTOR, line, body)).status).toBe(status);
  },
);

test('whether a foreign credor exists is not told', async () => {
  const known = await ask(AURORA_GESTOR, `GET /api/credores/${HORIZONTE}`);
  const unknown = await ask(AURORA_GESTOR, 'GET /api/credores/nao-existe');
  const text = (answer: typeof known) => JSON.stringify(answer.json);
  expect(text(known).replaceAll(HORIZONTE, 'nao-existe')).toBe(text(unknown));
});

test('a debtor of two credores shows each its own, today’s value and how it came about', async () => {
  const { json } = await ask(AURORA_GESTOR, `GET /api/debtors/${MARIA}`);
  expect(JSON.stringify(json)).not.toMatch(/orizonte|MENS-7|55500|d-mais-15/);
  expect(json).toMatchObject({
    name: 'Maria da Silva',
    taxId: '***.982.247-**',
    identityLocked: false,
    cases: [
      {
        credorId: AURORA,
        credorName: 'Loja Aurora',
        amountDue: 102_333,
        debts: [
          {
            daysLate: 10,
            amountDue: 102_333,
            calculation: [
              { amount: 100_000 },
              { label: 'Multa', formula: '2% de R$ 1.000,00, uma única vez', amount: 2_000 },
              { amount: 333 },
            ],
          },
        ],
      },
    ],
  });
});

test('what comes next for a debtor is the reader’s own next, not another credor’s', async () => {
  const { json: whole } = await ask(ADMIN, `GET /api/debtors/${MARIA}`);
  expect(whole).toMatchObject({
    next: { text: 'Próxima ação: passo d-mais-15 da régua, 21/03 às 10:00.' },
  });
  const { json: own } = await ask(AURORA_GESTOR, `GET /api/debtors/${MARIA}`);
  expect(own).toMatchObject({
    next: { text: expect.stringMatching(/^Próxima ação: passo d-mais-/) },
  });
  expect(own).not.toMatchObject({ next: { at: '2026-03-21T13:00:00.000Z' } });
});

test('a timeline tells a debtor’s story newest first, without the lines of other credores', async () => {
  const { json } = await ask(AURORA_GESTOR, `GET /api/debtors/${MARIA}/history`);
  expect(JSON.stringify(json)).not.toMatch(/orizonte|MENS-7|d-mais-15/);
  expect(json).toMatchObject({
    before: null,
    entries: [
      {
        seq: 7,
        title: 'E-mail enviado (R$ 0,0009)',
        localTime: '19/03/2026 12:00',
        messageId: AURORA_MESSAGE,
        actor: 'Régua',
      },
      { type: 'debt-imported', amount: 100_000 },
      { type: 'case-opened' },
      { type: 'contact-added' },
      { type: 'debtor-registered' },
    ],
  });
});

test('a timeline goes on where it stopped, page by page, to the beginning', async () => {
  const seen: number[] = [];
  let before: number | null = 999;
  while (before !== null) {
    const { json } = await ask(ADMIN, `GET /api/debtors/${MARIA}/history?limit=3&before=${before}`);
    const page = Timeline.parse(json);
    seen.push(...page.entries.map(({ seq }) => seq));
    before = page.before;
  }
  expect(seen).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
});

test('before the beginning of a debtor’s history there is nothing', async () => {
  const { json } = await ask(ADMIN, `GET /api/debtors/${MARIA}/history?before=1`);
  expect(json).toEqual({ entries: [], before: null });
});

test('the exact text of a message is for its own credor', async () => {
  const own = await ask(AURORA_GESTOR, `GET /api/debtors/${MARIA}/texts/${AURORA_MESSAGE}`);
  expect(own.json).toEqual({
    messageId: AURORA_MESSAGE,
    to: 'maria@example.com',
    subject: 'Aurora',
    text: 'texto A',
    html: null,
  });
  const all = await ask(ADMIN, `GET /api/debtors/${MARIA}/texts/${HORIZONTE_MESSAGE}`);
  expect(all.json).toMatchObject({ text: 'texto H', subject: null });
});

test.each([
  ['a stranger', aToken('gestor', 'outra-loja'), MARIA],
  ['nobody’s debtor', ADMIN, 'a'.repeat(20)],
])('%s finds no debtor', async (_who, claims, debtorId) => {
  const lines = [
    `GET /api/debtors/${debtorId}`,
    `GET /api/debtors/${debtorId}/history`,
    `POST /api/debtors/${debtorId}/opt-outs`,
    `POST /api/debtors/${debtorId}/identity/unlock`,
  ];
  const answers = await Promise.all(lines.map((line) => ask(claims, line, { channel: 'sms' })));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});
