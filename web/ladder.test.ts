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
const choose = async (page: Page, action: string) => {
  await page.getByRole('button', { name: 'Ações' }).click();
  await page.getByRole('menuitem', { name: action }).click();
};
const because = async (page: Page, motive: string) => {
  await page.getByRole('combobox', { name: 'Motivo' }).click();
  await page.getByRole('option', { name: motive }).click();
};

test('somebody of the team lets a debtor’s ladder rest until a day, and takes it up again', async () => {
  const page = await openPage(browser, `${served.url}/devedores/${ROSANGELA}`);
  await choose(page, 'Pausar a régua');
  await because(page, 'Doença ou luto na família');
  await page.getByLabel('Até o dia').fill('2026-06-10');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Pausar', exact: true }).click();
  await sees(page, /Régua em pausa até 10\/06\/2026.*Doença ou luto na família/);

  await choose(page, 'Retomar a régua');
  await page.getByRole('button', { name: 'Retomar', exact: true }).click();
  await page.getByText(/Régua em pausa até/).waitFor({ state: 'detached' });
});

test('and ends it for a reason', async () => {
  const page = await openPage(browser, `${served.url}/devedores/${ROSANGELA}`);
  await choose(page, 'Encerrar a régua');
  await because(page, 'Há uma ordem judicial');
  await page.getByRole('button', { name: 'Encerrar a régua', exact: true }).click();
  await sees(page, /Régua encerrada em 13\/05\/2026.*Há uma ordem judicial/);
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
});
