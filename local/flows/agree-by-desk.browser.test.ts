import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#shared/testing/browser.ts';
import { sees } from '#shared/testing/sees.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { type ServedWorld, servedWorld } from './served-world.ts';
import { fileOf } from './small-place.ts';

/** A Friday afternoon, seven days after the debt was due. */
const FRIDAY = Date.parse('2026-03-20T18:00:00.000Z');
const EMAIL = 'success+maria@simulator.amazonses.com';

let browser: Browser;
let served: ServedWorld;

beforeAll(async () => {
  const row = `AUR-1;52998224725;Maria da Silva;${EMAIL};(11) 98765-4321;SP;Sofá;1.000,00;13/03/2026`;
  served = await servedWorld([fileOf('loja-aurora', row)], FRIDAY);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

async function signedIn(email: string, path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'pt-BR' });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(served.url);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Senha').fill('regua');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await sees(page, 'Visão geral');
  await page.evaluate(() => localStorage.setItem('regua.credor', 'loja-aurora'));
  await page.goto(served.url + path);
  return page;
}

async function chooses(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: 'Ações' }).click();
  await page.getByRole('menuitem', { name: action }).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

test('an operator records a promise and proposes an agreement, a gestor approves it and calls it off', async () => {
  const maria = await debtorOf(served.world, 'loja-aurora', 'AUR-1');
  const record = async () => (await lifeOf(served.world, maria)).record;

  // 1. Maria calls: she pays on the 25th.
  const operator = await signedIn('operador@regua.example', `/devedores/${maria}`);
  await chooses(operator, 'Registrar promessa');
  await operator.getByLabel('A pessoa disse que paga em').fill('2026-03-25');
  await operator.getByRole('button', { name: 'Registrar', exact: true }).click();
  await sees(operator, 'de pé');

  // 2. She calls again, and wants to pay at once, for a quarter less: more than an operator may give.
  await chooses(operator, 'Negociar');
  await operator.getByRole('switch', { name: 'Outro desconto ou entrada' }).check();
  await operator.getByLabel('Do principal').fill('25');
  await sees(operator, 'O desconto passa da sua alçada');
  await operator.getByRole('button', { name: 'Propor a um gestor' }).click();
  await sees(operator, 'À espera de aprovação');
  expect((await record()).agreements).toMatchObject([{ status: 'proposed', total: 75_000 }]);

  // 3. A gestor finds it before all others, and approves.
  const gestor = await signedIn('aurora@regua.example', '/acordos');
  await gestor.getByRole('button', { name: 'Aprovar', exact: true }).click();
  await gestor.getByRole('button', { name: 'Aprovar e assinar' }).click();
  await sees(gestor, 'Em vigor');
  expect(await record()).toMatchObject({
    agreements: [{ status: 'active', via: 'operator' }],
    promises: [{ status: 'lapsed' }],
  });

  // 4. On second thoughts Maria calls it off, and owes as before.
  await gestor.getByRole('button', { name: 'Cancelar acordo' }).click();
  await gestor.getByLabel('A pessoa pediu').check();
  await gestor.getByLabel('Em palavras').fill('Ligou e pediu');
  await gestor.getByRole('button', { name: 'Cancelar o acordo' }).click();
  await sees(gestor, 'Cancelado');
  const debts = (await record()).debts.map(({ externalId, status }) => [externalId, status]);
  expect(debts).toContainEqual(['AUR-1', 'open']);

  // 5. The gestor allows operators as much from now on.
  await gestor.getByRole('link', { name: 'Ver a política de ofertas' }).click();
  await gestor.getByRole('button', { name: 'Alterar' }).click();
  await gestor.getByLabel('Alçada do operador').fill('30');
  await gestor.getByRole('button', { name: 'Publicar versão 2' }).click();
  await sees(gestor, 'desconto acima de 30% do devido');
  await operator.reload();
  await chooses(operator, 'Negociar');
  await operator.getByRole('switch', { name: 'Outro desconto ou entrada' }).check();
  await operator.getByLabel('Do principal').fill('25');
  await operator.getByRole('button', { name: 'Fechar o acordo' }).waitFor();
  expect(served.failures).toEqual([]);
});
