import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { sees } from '#shared/testing/sees.ts';
import { untilStill } from './testing/open-page.ts';
import { CASH_PAYER } from './testing/stub-hand-payments.ts';
import { withConsole } from './testing/with-console.ts';

const { open, serveAs } = withConsole('gestor');

test('a gestor books what was paid in the shop, says how they know, and undoes it where it was a slip', async () => {
  const page = await open(`/devedores/${CASH_PAYER}`);
  await page.getByRole('button', { name: 'Registrar pagamento' }).first().click();
  const dialog = page.getByRole('dialog');
  const book = dialog.getByRole('button', { name: 'Registrar' });
  await dialog.getByLabel('Quanto foi pago').fill('250,00');
  await dialog.getByLabel('Pago em').fill('2026-05-11');
  expect(await book.isDisabled()).toBe(true);
  await dialog.getByLabel('Como você sabe').fill('Recibo 123, assinado pelo caixa');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await book.click();
  await sees(page, 'Pagamento registrado.');
  await sees(page, 'em dinheiro, registrado pela equipe');

  await page.getByRole('button', { name: 'Desfazer o pagamento' }).first().click();
  await sees(page, 'Só se foi registrado por engano');
  await page.getByLabel('O que houve').fill('Era de outra pessoa');
  await page.getByRole('dialog').getByRole('button', { name: 'Desfazer' }).click();
  await sees(page, 'Pagamento desfeito.');
  await sees(page, 'R$ 250,00 estornados');
});

test('an operator books no payment', async () => {
  await serveAs('operador');
  const page = await open(`/devedores/${CASH_PAYER}`);
  await sees(page, 'Davi Duarte');
  expect(await page.getByRole('button', { name: 'Registrar pagamento' }).count()).toBe(0);
});
