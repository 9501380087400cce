import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { launchBrowser } from '#shared/testing/browser.ts';
import { openPage, untilStill } from './testing/open-page.ts';
import { ROSANGELA } from './testing/people.ts';
import { serveStubConsole } from './testing/stub-console.ts';

let browser: Browser;
let served: Awaited<ReturnType<typeof serveStubConsole>>;

beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  served = await serveStubConsole();
  return async () => {
    served.close();
    for (const context of browser.contexts()) await context.close();
  };
});
afterAll(() => browser.close());

const sees = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first().waitFor();
const openDebtor = () => openPage(browser, `${served.url}/devedores/${ROSANGELA}`);

test('a gestor asks for a listing, reads that the notice comes first, and thinks better of it', async () => {
  const page = await openDebtor();
  await page.getByRole('button', { name: 'Ações' }).click();
  await page.getByRole('menuitem', { name: 'Negativar ou protestar' }).click();
  await sees(page, 'O devedor é avisado primeiro.');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Pedir o registro' }).click();
  await sees(page, 'O aviso ao devedor ainda vai sair.');

  await page.getByRole('button', { name: 'Cancelar', exact: true }).click();
  await page.getByRole('button', { name: 'Cancelar o registro' }).click();
  await page.getByText('O aviso ao devedor ainda vai sair.').waitFor({ state: 'detached' });
});

test('whoever hears that a debtor died sees to it that nothing of them is listed', async () => {
  const page = await openDebtor();
  await page.getByRole('button', { name: 'Ações' }).click();
  await page.getByRole('menuitem', { name: 'Impedir negativação' }).click();
  await page.getByRole('combobox', { name: 'Motivo' }).click();
  await page.getByRole('option', { name: 'A pessoa faleceu' }).click();
  await page.getByRole('button', { name: 'Impedir', exact: true }).click();
  await sees(page, 'Falecida: não negativar');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
});
