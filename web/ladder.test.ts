import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { untilStill } from './testing/open-page.ts';
import { ROSANGELA } from './testing/people.ts';
import { sees } from '#shared/testing/sees.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole();

const choose = async (page: Page, action: string) => {
  await page.getByRole('button', { name: 'Ações' }).click();
  await page.getByRole('menuitem', { name: action }).click();
};
const because = async (page: Page, motive: string) => {
  await page.getByRole('combobox', { name: 'Motivo' }).click();
  await page.getByRole('option', { name: motive }).click();
};

test('somebody of the team lets a debtor’s ladder rest until a day, and takes it up again', async () => {
  const page = await place.open(`/devedores/${ROSANGELA}`);
  await choose(page, 'Pausar a régua');
  await because(page, 'Doença ou luto na família');
  await page.getByLabel('Até o dia').fill('2026-06-10');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Pausar', exact: true }).click();
  await sees(page, /Régua em pausa até 10\/06\/2026.*Doença ou luto na família/);

  await choose(page, 'Retomar a régua');
  const resume = page.getByRole('button', { name: 'Retomar', exact: true });
  expect(await resume.isDisabled()).toBe(true);
  await page.getByLabel('O que mudou').fill('A família já está bem.');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await resume.click();
  await page.getByText(/Régua em pausa até/).waitFor({ state: 'detached' });
});

test('and ends it for a reason', async () => {
  const page = await place.open(`/devedores/${ROSANGELA}`);
  await choose(page, 'Encerrar a régua');
  await because(page, 'Há uma ordem judicial');
  await page.getByRole('button', { name: 'Encerrar a régua', exact: true }).click();
  await sees(page, /Régua encerrada em 13\/05\/2026.*Há uma ordem judicial/);
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('an exception is made for one debt, can be read on the page, and is undone', async () => {
  const page = await place.open(`/devedores/${ROSANGELA}`);
  await choose(page, 'Abrir exceção na régua');
  await page.getByRole('combobox', { name: 'O que muda' }).click();
  await page.getByRole('option', { name: 'Andar alguns dias mais tarde' }).click();
  await page.getByRole('combobox', { name: 'Vale' }).click();
  await page
    .getByRole('option', { name: /^enquanto a cobrança é de/ })
    .first()
    .click();
  await page.getByRole('combobox', { name: 'Do passo em diante' }).click();
  await page.getByRole('option', { name: 'd-mais-15' }).click();
  await because(page, 'Doença ou luto na família');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Registrar exceção' }).click();
  const words = /^Exceção: .*3 dias.*d-mais-15.*, enquanto a cobrança é de .*Doença ou luto/;
  await sees(page, words);
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: /^Desfazer: Exceção/ }).click();
  await page.getByText(words).waitFor({ state: 'detached' });
});

test('a case is taken to another régua once what comes next there was seen', async () => {
  const page = await place.open(`/devedores/${ROSANGELA}`);
  await choose(page, 'Mudar de régua');
  const moves = page.getByRole('button', { name: 'Mudar', exact: true });
  expect(await moves.isDisabled()).toBe(true);
  await page.getByRole('combobox', { name: 'Para a régua' }).click();
  await page.getByRole('option', { name: 'Régua padrão' }).click();
  await sees(page, /Próximo passo agora: d-mais-22.* Depois de mudar: d-mais-30.*d-mais-15/);
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await moves.click();
  await sees(page, /régua padrao, versão 9/);
});
