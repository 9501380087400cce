import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { PHONE, untilStill } from './testing/open-page.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole('operador');

const lineOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

async function onTheLine(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Próxima pessoa' }).click();
  await page.getByRole('button', { name: 'Vou ligar para (81) 98765-4321' }).click();
  await page.getByText('O que resultou da ligação?').waitFor();
}

/** The list of before shows for a moment, until the new one is there. */
async function leavesTheList(page: Page): Promise<void> {
  await lineOf(page, 'Bruno').waitFor();
  await lineOf(page, 'Rosângela').waitFor({ state: 'detached' });
}

test('the list says why each person stands where they do, and why some may not be called', async () => {
  const page = await place.open('/fila');
  await lineOf(page, 'Rosângela').getByText('Promessa quebrada').waitFor();
  await lineOf(page, 'Rosângela').getByText('faixa A').waitFor();
  await lineOf(page, 'Bruno').getByText('Pode a partir de 16/05/2026, 10:00').waitFor();
  expect(
    await lineOf(page, 'João')
      .getByRole('button', { name: /Assumir/ })
      .count(),
  ).toBe(0);
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('on a phone, too, the button that takes a person is whole', async () => {
  const page = await place.open('/fila', PHONE);
  const button = page.getByRole('button', { name: 'Assumir Bruno Cardoso' });
  await button.waitFor();
  const cut = await button.evaluate((whole) =>
    [whole, ...whole.querySelectorAll('*')].filter((of) => of.scrollWidth > of.clientWidth + 1),
  );
  expect(cut).toEqual([]);
});

test('nothing of the debt is on screen before the person proved who they are', async () => {
  const page = await place.open('/fila');
  await onTheLine(page);
  expect(await page.getByText('Hoje o total').count()).toBe(0);
  expect(await page.getByRole('region', { name: 'Dívidas' }).count()).toBe(0);
  await page.getByRole('switch', { name: /Confirmei/ }).check();
  await page.getByText('Hoje o total é de R$ 866,83').waitFor();
  await page.getByRole('region', { name: 'Dívidas' }).waitFor();
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('one key says what came of the call, and the person leaves the list', async () => {
  const page = await place.open('/fila');
  await onTheLine(page);
  await page.keyboard.press('n');
  await leavesTheList(page);
  expect(await lineOf(page, 'Bruno').count()).toBe(1);
});

test('a promise asks for its day, and typing it presses no other key', async () => {
  const page = await place.open('/fila', PHONE);
  await onTheLine(page);
  await page.keyboard.press('p');
  await page.getByLabel('A pessoa disse que paga em').fill('2026-05-20');
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await leavesTheList(page);
  expect(await lineOf(page, 'Bruno').count()).toBe(1);
});
