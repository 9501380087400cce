import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#shared/testing/browser.ts';
import { DESKTOP, openPage } from './testing/open-page.ts';
import { ROSANGELA } from './testing/people.ts';
import { serveStubConsole } from './testing/stub-console.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function console(role: 'admin' | 'auditor', path: string) {
  const served = await serveStubConsole(role);
  const page = await openPage(browser, served.url + path, DESKTOP);
  return {
    page,
    async leave() {
      await page.context().close();
      served.close();
    },
  };
}

test('whoever is on call stops a credor with a reason, and lifts what stood', async () => {
  const { page, leave } = await console('admin', '/contato');
  await page.getByText('A operadora está entregando com horas de atraso.').waitFor();
  await page.getByRole('button', { name: 'Liberar Todo SMS' }).click();
  await page.getByText('Nada está interrompido.').waitFor();

  await page.getByRole('button', { name: 'Interromper envios' }).click();
  await page.getByRole('combobox', { name: 'O que parar' }).click();
  await page.getByRole('option', { name: 'Tudo de Loja Aurora' }).click();
  await page.getByLabel('Por quê').fill('O texto saiu com o nome errado.');
  await page.getByRole('button', { name: 'Interromper agora' }).click();
  await page.getByText('Tudo de Loja Aurora: O texto saiu com o nome errado.').waitFor();
  expect(await page.getByRole('button', { name: /^Liberar/ }).count()).toBe(1);
  await leave();
});

test('a new version of the policy is refused where it does not hold, and published once it does', async () => {
  const { page, leave } = await console('admin', '/contato');
  await page.getByRole('button', { name: 'Alterar' }).click();
  const first = page.getByLabel('No máximo').first();
  await first.fill('0');
  await page.getByRole('button', { name: 'Publicar versão 3' }).click();
  await page.getByText('Nada foi publicado').waitFor();
  await first.fill('2');
  await page.getByRole('button', { name: 'Publicar versão 3' }).click();
  await page.getByText('no máximo 2 por dia').first().waitFor();
  expect(await page.getByRole('button', { name: 'Alterar' }).count()).toBe(1);
  await leave();
});

test('an auditor reads it all and changes nothing', async () => {
  const { page, leave } = await console('auditor', '/contato');
  await page.getByText('Lei SP 15.426/2014').first().waitFor();
  await page.getByText('SP.campinas, SP.sao-jose-dos-campos').waitFor();
  expect(await page.getByText('2 cidades').count()).toBe(1);
  for (const name of ['Alterar', 'Interromper envios', 'Liberar Todo SMS'])
    expect(await page.getByRole('button', { name }).count()).toBe(0);
  await leave();
});

test('a person is marked with evidence, and the mark is taken back', async () => {
  const { page, leave } = await console('admin', `/devedores/${ROSANGELA}`);
  await page.getByRole('button', { name: 'Ações' }).click();
  await page.getByRole('menuitem', { name: 'Marcar a pessoa' }).click();
  await page.getByRole('combobox', { name: 'O que se soube' }).click();
  await page.getByRole('option', { name: 'Superendividada' }).click();
  await page.getByLabel('Evidência').fill('Pedido no Procon em 12/05.');
  await page.getByRole('button', { name: 'Marcar', exact: true }).click();
  await page.getByText('Evidência: Pedido no Procon em 12/05.').waitFor();

  await page.getByRole('button', { name: 'Ações' }).click();
  await page.getByRole('menuitem', { name: 'Retirar marca' }).click();
  await page.getByRole('button', { name: 'Retirar', exact: true }).click();
  await page.getByText('Pessoa protegida').waitFor({ state: 'detached' });
  expect(await page.getByText('Evidência: Pedido no Procon em 12/05.').count()).toBe(0);
  await leave();
});
