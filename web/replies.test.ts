import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { untilStill } from './testing/open-page.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole('operador');

const lineOf = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });
const gone = (page: Page, text: string) => page.getByText(text).waitFor({ state: 'detached' });

test('an operator reads a reply and says with one click what it wants', async () => {
  const page = await place.open('/respostas');
  const call = lineOf(page, 'me liga depois das 18h');
  await call.getByRole('button', { name: 'Atendida' }).click();
  await gone(page, 'Oi, me liga depois das 18h');
  await page.getByText('2 esperam').waitFor();
  expect(await page.getByRole('button', { name: 'Atendida' }).count()).toBe(2);
});

test('an operator reads that neither messages nor calls are wanted', async () => {
  const page = await place.open('/respostas');
  const call = lineOf(page, 'me liga depois das 18h');
  await call.getByRole('button', { name: 'Não quer mensagens nem ligações' }).click();
  await gone(page, 'Oi, me liga depois das 18h');
  expect(await page.getByRole('button', { name: 'Atendida' }).count()).toBe(2);
});

test('of a telephone that two people have, somebody says first who wrote', async () => {
  const page = await place.open('/respostas');
  const paid = lineOf(page, 'já paguei essa');
  const button = paid.getByRole('button', { name: 'Diz que pagou' });
  expect(await button.isDisabled()).toBe(true);
  await paid.getByRole('radio', { name: 'Rosângela' }).check();
  await button.click();
  await gone(page, 'já paguei essa');
});

test('a promise asks for its day', async () => {
  const page = await place.open('/respostas');
  await lineOf(page, 'me liga').getByRole('button', { name: 'Promete um dia' }).click();
  await page.getByLabel('A pessoa disse que paga em').fill('2026-05-20');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Registrar promessa' }).click();
  await gone(page, 'Oi, me liga depois das 18h');
});
