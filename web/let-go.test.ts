import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { sees } from '#shared/testing/sees.ts';
import { untilStill } from './testing/open-page.ts';
import { KEPT } from './testing/stub-kept-agreement.ts';
import { withConsole } from './testing/with-console.ts';

const { open, serveAs } = withConsole('gestor');

test('a gestor lets go of what a kept agreement owes again, says why, and then nobody calls it paid', async () => {
  const page = await open(`/devedores/${KEPT}`);
  await page.getByText('ACORDOCU').click();
  await sees(page, 'o credor devolveu R$ 100,00');
  await page.getByRole('button', { name: 'Deixar por isso mesmo' }).click();
  const letGo = page.getByRole('dialog').getByRole('button', { name: 'Deixar por isso mesmo' });
  await sees(page, 'R$ 100,00 deixam de ser devidos');
  expect(await letGo.isDisabled()).toBe(true);
  await page.getByLabel('Por quê').fill('A devolução foi engano da loja');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await letGo.click();
  await sees(page, 'Nada mais falta: o acordo está cumprido.');
  await sees(page, 'quitado, R$ 100,00 foram perdoados');
  expect(await page.getByRole('button', { name: 'Deixar por isso mesmo' }).count()).toBe(0);
});

test('an operator reads why something is missing again, and cannot let it go', async () => {
  await serveAs('operador');
  const page = await open(`/devedores/${KEPT}`);
  await page.getByText('ACORDOCU').click();
  await sees(page, 'o credor devolveu R$ 100,00');
  expect(await page.getByRole('button', { name: 'Deixar por isso mesmo' }).count()).toBe(0);
});

test('why a debt outside agreements is missing again stands beside it, and what waits for an agreement', async () => {
  const page = await open(`/devedores/${KEPT}`);
  await sees(page, 'corrigiu o valor de uma dívida, e por isso R$ 50,00 voltaram a faltar');
  await sees(page, 'R$ 25,00 ainda serão devidos quando o acordo estiver cumprido');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
});
