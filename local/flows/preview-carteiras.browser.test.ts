import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#shared/testing/browser.ts';
import { sees } from '#shared/testing/sees.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { type ServedWorld, servedWorld } from './served-world.ts';
import { fileOf } from './small-place.ts';

/** A Friday afternoon, seven days after the debts were due. */
const FRIDAY = Date.parse('2026-03-20T18:00:00.000Z');
const PEOPLE = [
  ['AUR-1', '52998224725', 'Maria da Silva', '9.000,00'],
  ['AUR-2', '11144477735', 'João de Souza', '90,00'],
] as const;

let browser: Browser;
let served: ServedWorld;

beforeAll(async () => {
  const rows = PEOPLE.map(
    ([contract, cpf, name, amount]) =>
      `${contract};${cpf};${name};success+${contract}@simulator.amazonses.com;;SP;Compra;${amount};13/03/2026`,
  );
  served = await servedWorld([fileOf('loja-aurora', ...rows)], FRIDAY);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

async function carteiraOf(contract: string) {
  const debtorId = await debtorOf(served.world, 'loja-aurora', contract);
  const { record, entries } = await lifeOf(served.world, debtorId);
  return { debtorId, entries, carteiraId: record.cases[0]?.carteiraId };
}

test('a gestor writes a rule, sees who would move before anybody does, and publishes it', async () => {
  const context = await browser.newContext({ locale: 'pt-BR' });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(served.url);
  await page.getByLabel('E-mail').fill('gestor@regua.example');
  await page.getByLabel('Senha').fill('regua');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await sees(page, 'Visão geral');
  await page.getByLabel('Credor').first().selectOption('loja-aurora');
  await page.getByRole('link', { name: 'Carteiras' }).click();

  // 1. Who owes much gets a carteira of their own, which is asked before the others.
  await page.getByRole('button', { name: 'Alterar' }).click();
  await page.getByRole('button', { name: 'Adicionar carteira' }).click();
  const added = page.getByRole('group', { name: 'Carteira 4' });
  await added.getByLabel('Só se: fato').click();
  await page.getByRole('option', { name: 'Principal em aberto, em centavos', exact: true }).click();
  await added.getByLabel('Comparação').click();
  await page.getByRole('option', { name: 'a partir de', exact: true }).click();
  await added.getByLabel('Valor').fill('500000');
  for (let place = 4; place > 1; place -= 1)
    await page.getByRole('button', { name: 'Perguntar antes: Carteira 4' }).click();

  // 2. The book is looked at: Maria would move, João would not, and nobody has.
  await page.getByRole('button', { name: 'Ver quem mudaria' }).click();
  await sees(page, '2 casos vistos, 1 mudaria de carteira.');
  const maria = await carteiraOf('AUR-1');
  await page.getByRole('link', { name: maria.debtorId.slice(0, 8) }).waitFor();
  expect(maria.carteiraId).toBe('inicial');

  // 3. Once it is published she is there, by a line of her history; he is where he was.
  await page.getByRole('button', { name: /^Publicar versão/ }).click();
  await sees(page, '2 casos vistos, 1 mudou de carteira.');
  const after = await carteiraOf('AUR-1');
  expect(after.carteiraId).toBe('carteira-4');
  expect(after.entries.at(-1)).toMatchObject({
    actor: expect.stringMatching(/^user:/),
    fact: { type: 'case-assessed', carteiraId: 'carteira-4' },
  });
  expect((await carteiraOf('AUR-2')).carteiraId).toBe('inicial');

  // 4. A month later it is the night that moves João, to where his days have taken him.
  await served.world.aws.advanceTo(Date.parse('2026-04-20T18:00:00.000Z'));
  expect((await carteiraOf('AUR-2')).carteiraId).toBe('intermediaria');
  expect((await carteiraOf('AUR-1')).carteiraId).toBe('carteira-4');
  expect(served.failures).toEqual([]);
});
