import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { sees } from '#shared/testing/sees.ts';
import { untilStill } from './testing/open-page.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole('operador');

const taskOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
const choose = async (page: Page, field: string, option: string) => {
  await page.getByRole('combobox', { name: field }).click();
  const list = page.getByRole('listbox', { name: field });
  await list.getByRole('option', { name: option, exact: true }).click();
};

test('an operator takes a task, gives it back, takes it again and closes it with what came of it', async () => {
  const page = await place.open('/tarefas');
  await sees(page, '3 tarefas esperam');
  const task = taskOf(page, 'Rosângela');
  await task.getByText('Venceu em 12/05/2026').waitFor();
  await task.getByRole('button', { name: /^Assumir/ }).click();
  await task.getByRole('button', { name: /^Devolver/ }).click();
  await task.getByRole('button', { name: /^Assumir/ }).click();
  await task.getByText('Sua', { exact: true }).waitFor();
  await task.getByRole('button', { name: /^Concluir/ }).click();
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await choose(page, 'O que resultou', 'deixou recado');
  await page.getByRole('button', { name: 'Concluir tarefa' }).click();
  await task.waitFor({ state: 'detached' });
  await sees(page, '2 tarefas esperam');
});

test('what somebody else took is theirs, and a request to look at a score ends on the debtor’s page', async () => {
  const page = await place.open('/tarefas');
  const taken = taskOf(page, 'João Batista');
  await taken.getByText('De outra pessoa').waitFor();
  expect(await taken.getByRole('button').count()).toBe(0);
  const review = taskOf(page, 'Eliane');
  await review.getByText('Termina com a resposta, na ficha da pessoa.').waitFor();
  expect(await review.getByRole('button', { name: /^Concluir/ }).count()).toBe(0);
});

test('tasks are found by whose they are, by what asks for them, by carteira and by credor', async () => {
  const page = await place.open('/tarefas');
  await choose(page, 'De quem', 'De outra pessoa');
  await sees(page, '1 tarefa espera');
  await taskOf(page, 'João Batista').waitFor();
  await choose(page, 'De quem', 'Todas');
  await choose(page, 'Tipo', 'Revisar o score a pedido da pessoa');
  await sees(page, '1 tarefa espera');
  await choose(page, 'Tipo', 'Todas');
  await choose(page, 'Carteira', 'Intermediária');
  await sees(page, '1 tarefa espera');
  await taskOf(page, 'Rosângela').getByText('carteira Intermediária').waitFor();
  await choose(page, 'Cobranças de', 'Faculdade Horizonte');
  await sees(page, 'Nenhuma tarefa espera');
  expect(await page.getByRole('listitem').filter({ hasText: 'Ligar' }).count()).toBe(0);
});
