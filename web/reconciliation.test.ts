import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { sees } from '#shared/testing/sees.ts';
import { untilStill } from './testing/open-page.ts';
import { ROSANGELA } from './testing/people.ts';
import { withConsole } from './testing/with-console.ts';

const { open, serveAs } = withConsole('operador');

test('an operator books what a gateway only shows to a person as a chargeback, and undoes it once it is won', async () => {
  const page = await open('/conciliacao');
  await page.getByRole('button', { name: 'Registrar estorno' }).click();
  const book = page.getByRole('dialog').getByRole('button', { name: 'Registrar estorno' });
  await page.getByLabel('Devedor de Loja Aurora').fill('Rosângela');
  await page.getByRole('radio', { name: /Rosângela/ }).check();
  await page.getByRole('radio', { name: /R\$ 300,00 em/ }).check();
  await sees(page, 'No máximo R$ 300,00, o que resta deste pagamento.');
  await page.getByLabel('Valor contestado').fill('120');
  expect(await book.isDisabled()).toBe(true);
  await page.getByLabel('O que o gateway mostra').fill('Estornado em 12/05 no painel');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await book.click();
  await sees(page, 'Estorno registrado: o que o pagamento quitou volta a ser devido.');
  await page.getByText('Contestação a conferir').waitFor({ state: 'detached' });

  await page.getByRole('link', { name: 'Ver devedor' }).first().click();
  await page.waitForURL(`**/devedores/${ROSANGELA}`);
  await sees(page, 'R$ 120,00 estornados pelo banco');
  await page.getByRole('button', { name: 'Desfazer o estorno de R$ 120,00' }).click();
  await page.getByLabel('Como você sabe').fill('O emissor deu razão à loja');
  await page.getByRole('button', { name: 'Desfazer o estorno', exact: true }).click();
  await sees(page, 'Estorno desfeito: o pagamento vale de novo.');
  await page.getByText('R$ 120,00 estornados pelo banco').waitFor({ state: 'detached' });
});

test('an auditor sees the line and decides nothing about it', async () => {
  await serveAs('auditor');
  const page = await open('/conciliacao');
  await sees(page, 'Contestação a conferir');
  expect(await page.getByRole('button', { name: 'Registrar estorno' }).count()).toBe(0);
});
