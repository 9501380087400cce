import assert from 'node:assert/strict';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { CalculationPaper, CalculationView } from '#events/api/calculation.ts';
import { debtIdOf } from '#shared/domain/values/derive-ids.ts';
import {
  asker,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { textOfPdf } from '#shared/testing/read-pdf.ts';
import { AURORA, HORIZONTE, MARIA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const { deps } = await createApiWorld();
const ask = asker(createApi(deps));
const debt = debtIdOf(AURORA, 'NF-1001/1');
const path = `GET /api/debtors/${MARIA}/debts/${debt}/calculation`;
const read = async (line: string) => {
  const answer = await ask(AURORA_GESTOR, line);
  assert.equal(answer.status, 200);
  return CalculationView.parse(answer.json);
};

test('the calculation of a debt adds up line by line to what its page says today', async () => {
  const { lines, ...today } = await read(path);
  expect(today).toMatchObject({ on: '2026-03-20', daysLate: 10, total: 102_333 });
  expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(today.total);
  const page = await ask(AURORA_GESTOR, `GET /api/debtors/${MARIA}`);
  expect(JSON.stringify(page.json)).toContain(JSON.stringify(lines));
});

test.each([
  ['2026-03-10', 100_000, 0],
  ['2026-04-09', 103_000, 30],
])('asked for %s it says what the debt costs on that day', async (on, total, daysLate) => {
  expect(await read(`${path}?on=${on}`)).toMatchObject({ on, total, daysLate });
});

test('the paper of the calculation says the same, line by line, with who collects and who owes', async () => {
  const { lines } = await read(`${path}?on=2026-04-09`);
  const answer = await ask(AURORA_GESTOR, `${path}/paper?on=2026-04-09`);
  const { name, pdf } = CalculationPaper.parse(answer.json);
  expect(name).toBe(`memoria-${debt}-2026-04-09`);
  const pages = await textOfPdf(new Uint8Array(Buffer.from(pdf, 'base64')));
  const said = pages.flat().join(' ').replace(/\s+/g, ' ');
  for (const { label, formula } of lines) expect(said).toContain(`${label} ${formula}`);
  for (const words of [
    'Maria da Silva · CPF 529.982.247-25',
    'CNPJ 11.222.333/0001-81',
    'Quanto é devido em 09/04/2026',
    'Total R$ 1.030,00',
    'O dia do cálculo ainda não chegou',
  ])
    expect(said).toContain(words);
});

test.each([
  ['a day too far ahead', path, '2027-04-20', 409],
  ['a day long before', path, '2025-01-01', 409],
  ['no day', path, '2026-02-30', 400],
])('%s is refused with what may be asked for', async (_, line, on, status) => {
  const answer = await ask(AURORA_GESTOR, `${line}?on=${on}`);
  expect(answer.status).toBe(status);
  expect(z.object({ detail: z.string() }).parse(answer.json).detail).toMatch(/`?on`?/);
});

test("another credor's debt is not found, and neither is one that does not exist", async () => {
  expect(await ask(HORIZONTE_GESTOR, path)).toMatchObject({ status: 404 });
  const none = debtIdOf(HORIZONTE, 'nenhuma');
  const line = `GET /api/debtors/${MARIA}/debts/${none}/calculation`;
  expect(await ask(AURORA_GESTOR, line)).toMatchObject({
    status: 404,
    json: { title: 'Dívida não encontrada' },
  });
});
