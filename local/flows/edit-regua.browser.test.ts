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

async function signedIn(email: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'pt-BR' });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(served.url);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Senha').fill('regua');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await sees(page, 'Visão geral');
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const goTo = (page: Page, name: string) => page.getByRole('tab', { name }).click();

test('a gestor writes, checks, simulates and publishes a régua, moves who is on the way, and goes back', async () => {
  const maria = await debtorOf(served.world, 'loja-aurora', 'AUR-1');
  const version = async () =>
    (await lifeOf(served.world, maria)).record.cases.map(({ regua }) => regua.version);

  // 1. A draft begins with what is in force.
  const page = await signedIn('gestor@regua.example');
  await page.goto(`${served.url}/regua?codigo=padrao&aba=rascunho`);
  await press(page, 'Começar rascunho');
  const step = page.getByRole('group', { name: 'Passo d-mais-15', exact: true });

  // 2. What does not hold is told at its field.
  await press(page, 'Alterar passo d-mais-15');
  await step.getByLabel('Hora').fill('06:00');
  await press(page, 'Conferir');
  await sees(page, '06:00 está fora de 08:00 a 20:00');
  expect(await step.getByLabel('Hora').getAttribute('aria-invalid')).toBe('true');

  // 3. Mended and saved, it says what would change.
  await step.getByLabel('Hora').fill('11:00');
  await press(page, 'Um dia depois: d-mais-15');
  await press(page, 'Salvar rascunho');
  await sees(page, 'O passo "d-mais-15" passa de D+15 às 10:00 para D+16 às 11:00.');

  // 4. It is tried over the real book: and nothing of it happens to Maria.
  const before = (await lifeOf(served.world, maria)).entries.length;
  await press(page, 'Simular');
  const trial = page.getByRole('region', { name: 'Simulação' });
  await trial.getByText('Custo das mensagens').waitFor();
  // The expert card scores this book: it tells an order and no money.
  expect(await trial.getByText('Recuperação esperada').count()).toBe(0);
  await trial.getByRole('row', { name: /^d-mais-15 1 \(1\)/ }).waitFor();
  await trial
    .getByRole('link', { name: maria.slice(0, 8) })
    .first()
    .waitFor();
  await press(page, 'Baixar as linhas');
  const file = await trial.getByRole('link', { name: 'parte 1', exact: true }).getAttribute('href');
  const lines = await (await fetch(new URL(file ?? '', served.url))).text();
  expect(lines).toContain('Devedor;Credor;Quando;Passo');
  expect((await lifeOf(served.world, maria)).entries).toHaveLength(before);

  // 5. It is published with its reason. Maria stays where she is.
  await page.getByLabel('Por quê').fill('um dia a mais de paciência');
  await press(page, 'Publicar versão 2');
  await sees(page, 'Nenhum rascunho');
  expect(await version()).toEqual([1]);

  // 6. She is moved once somebody has seen what that means.
  await goTo(page, 'Casos no caminho');
  await page.getByLabel('Por quê').fill('todos na versão nova');
  await press(page, 'Ver prévia');
  await press(page, 'Mudar 1 caso');
  await sees(page, 'Mudados: 1.');
  expect(await version()).toEqual([2]);
  const { entries } = await lifeOf(served.world, maria);
  expect(entries.filter(({ fact }) => fact.type === 'case-regua-moved')).toHaveLength(1);

  // 7. On second thoughts the first version is published again, and says so.
  await goTo(page, 'Versões');
  const first = page.getByRole('region', { name: 'Versão 1' });
  await first.getByRole('button', { name: 'Voltar a esta' }).click();
  await page.getByRole('dialog').getByLabel('Por quê').fill('era melhor antes');
  await press(page, 'Publicar a 1 de novo');
  const third = page.getByRole('region', { name: 'Versão 3' });
  await third.getByText('traz de volta a 1').waitFor();
  await third.getByText('em vigor').waitFor();
  expect(await version()).toEqual([2]);
  expect(served.failures).toEqual([]);
});
