import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSpreadsheet } from '#shared/testing/a-spreadsheet.ts';
import { launchBrowser } from '#shared/testing/browser.ts';
import { sees } from '#shared/testing/sees.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { type ServedWorld, servedWorld } from './served-world.ts';

const MONDAY = Date.parse('2026-03-16T13:00:00.000Z');

let browser: Browser;
let served: ServedWorld;

beforeAll(async () => {
  served = await servedWorld([], MONDAY);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

async function importsPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'pt-BR' });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(served.url);
  await page.getByLabel('E-mail').fill('gestor@regua.example');
  await page.getByLabel('Senha').fill('regua');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await sees(page, 'Visão geral');
  await page.goto(`${served.url}/importacoes`);
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const debtsOf = async (code: string) =>
  (await lifeOf(served.world, await debtorOf(served.world, 'faculdade-horizonte', code))).record
    .debts;

async function send(page: Page, name: string, content: Uint8Array | string, mode?: string) {
  const buffer = Buffer.from(content);
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
  if (mode) await page.getByLabel(mode).check();
  await press(page, 'Enviar');
  await served.world.aws.settle();
}

test('a gestor looks at a first file, names columns, mends a row on screen, and sends the whole book', async () => {
  const page = await importsPage();

  // 0. The first file of a credor waits until somebody has looked at it.
  const first =
    'Contrato;CPF;Nome;Valor;Vencimento\nNF-1000;52998224725;Maria da Silva;99,90;10/03/2026\n';
  await send(page, 'primeira.csv', first);
  await sees(page, 'Confira antes de importar');
  await press(page, 'Conferir e importar');
  await sees(page, 'R$ 99,90');
  await press(page, 'Está certo: importar');
  await sees(page, 'Colunas salvas');
  await served.world.aws.settle();
  expect(await debtsOf('NF-1000')).toMatchObject([{ principal: 9_990 }]);

  // 1. A spreadsheet whose columns nobody knows is refused, and its columns are named.
  const rows = [
    ['Nota', 'CPF', 'Cliente', 'Quanto', 'Vencimento'],
    ['NF-1001', { number: '52998224725' }, 'Maria da Silva', { number: '350.5' }, { day: 46_091 }],
    ['NF-1002', { number: '11144477736' }, 'José Souza', { number: '80' }, { day: 46_091 }],
  ] as const;
  await send(page, 'notas.xlsx', aSpreadsheet(rows));
  await sees(page, 'Falta a coluna de "código", "valor"');
  const refused = page.locator('.mantine-Card-root').filter({ hasText: 'Falta a coluna' });
  await refused.getByRole('button', { name: 'Colunas', exact: true }).click();
  await sees(page, 'Falta dizer qual coluna traz: código, valor.');
  for (const [column, field] of [
    ['Nota', 'código'],
    ['Quanto', 'valor'],
  ] as const) {
    await page.getByRole('combobox', { name: `O que a coluna ${column} traz` }).click();
    await page.getByRole('option', { name: field, exact: true }).click();
  }
  // Nothing of it is in before its first rows were seen as they would come in.
  await press(page, 'Salvar e conferir de novo');
  await sees(page, 'NF-1001');
  await expect(debtsOf('NF-1001')).rejects.toThrow('nobody owes');
  await press(page, 'Salvar e ler de novo');
  await sees(page, 'Colunas salvas');
  await served.world.aws.settle();
  await sees(page, 'Ver linhas com problema');
  expect(await debtsOf('NF-1001')).toContainEqual(
    expect.objectContaining({ principal: 35_050, dueDate: '2026-03-10' }),
  );

  // 2. The row that was refused is mended where it is shown.
  await press(page, 'Ver linhas com problema');
  await press(page, 'Corrigir a linha 3');
  const form = page.getByRole('dialog');
  await form.getByLabel('CPF').fill('111.444.777-36');
  await form.getByRole('button', { name: 'Importar a linha' }).click();
  await sees(page, 'Ainda não entra');
  await form.getByLabel('CPF').fill('111.444.777-35');
  await form.getByRole('button', { name: 'Importar a linha' }).click();
  await sees(page, 'entrou');
  await served.world.aws.settle();
  expect(await debtsOf('NF-1002')).toMatchObject([{ principal: 8_000, status: 'open' }]);

  // 3. A whole book without José's debt asks before it is taken back.
  const book =
    'Nota;CPF;Cliente;Quanto;Vencimento\nNF-1000;52998224725;Maria da Silva;99,90;10/03/2026\n' +
    'NF-1001;52998224725;Maria da Silva;350,50;10/03/2026\n';
  await send(page, 'base.csv', book, 'A base completa: dívidas que não vêm nele saem da cobrança');
  await sees(page, 'Retirar da cobrança as que faltam?');
  await sees(page, 'Por exemplo: NF-1002.');
  await press(page, 'Retirar as que faltam');
  await served.world.aws.settle();
  await sees(page, '1 saíram da cobrança e 0 ficaram.');
  expect(await debtsOf('NF-1002')).toMatchObject([{ status: 'withdrawn', because: 'absent' }]);
  expect(await debtsOf('NF-1001')).toMatchObject([{ status: 'open' }, { status: 'open' }]);
}, 240_000);
