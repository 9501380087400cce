import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#shared/testing/browser.ts';
import { sees } from '#shared/testing/sees.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { type ServedWorld, servedWorld } from './served-world.ts';
import { fileOf } from './small-place.ts';

/** A Friday afternoon, seven days after the debt was due. */
const FRIDAY = Date.parse('2026-03-20T18:00:00.000Z');

let browser: Browser;
let served: ServedWorld;

beforeAll(async () => {
  const row = 'AUR-1;52998224725;Maria da Silva;;(11) 98765-4321;SP;Sofá;1.000,00;13/03/2026';
  served = await servedWorld([fileOf('loja-aurora', row)], FRIDAY);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

test('an operator takes the next person, calls, says that she promised, and she leaves the list', async () => {
  const maria = await debtorOf(served.world, 'loja-aurora', 'AUR-1');
  const context = await browser.newContext({ locale: 'pt-BR' });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(served.url);
  await page.getByLabel('E-mail').fill('operador@regua.example');
  await page.getByLabel('Senha').fill('regua');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await sees(page, 'Visão geral');
  await page.evaluate(() => localStorage.setItem('regua.credor', 'loja-aurora'));
  await page.goto(`${served.url}/fila`);

  await page.getByRole('button', { name: 'Próxima pessoa' }).click();
  await sees(page, 'Falo com Maria?');
  await page.getByRole('button', { name: 'Ligar para (11) 98765-4321' }).click();
  await page.getByRole('switch', { name: /Confirmei/ }).check();
  await sees(page, 'Hoje o total é de R$ 1.022,33');
  await page.keyboard.press('p');
  await page.getByLabel('A pessoa disse que paga em').fill('2026-03-25');
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await sees(page, 'Ninguém espera');

  const { record, entries } = await lifeOf(served.world, maria);
  expect(record.promises).toMatchObject([{ status: 'made', date: '2026-03-25' }]);
  expect(record.debtor?.workClaim).toBeUndefined();
  const calls = entries.filter(({ fact }) => /^(work|call|right)-/.test(fact.type));
  // The telephone system may tell meanwhile that nobody picked up: its clock runs on.
  expect(calls.map(({ fact }) => fact.type).filter((type) => type !== 'call-ended')).toEqual([
    'work-claimed',
    'call-placed',
    'call-dialled',
    'call-disposed',
    'right-person-reached',
  ]);
  expect(served.failures).toEqual([]);
});
