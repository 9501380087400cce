import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { untilStill } from './testing/open-page.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole('gestor');

test('a gestor is told what Meta did to a text, and ends the task with what was done', async () => {
  const page = await place.open('/tarefas');
  const paused = page.getByRole('button', { name: /^Concluir: Modelo regua_aviso.*Pausado/ });
  await page.getByRole('button', { name: /^Concluir: Modelo regua_aviso.*marketing/ }).waitFor();
  await paused.click();
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('textbox', { name: /O que foi feito/ }).fill('Outro modelo foi aprovado.');
  await page.getByRole('button', { name: 'Concluir tarefa' }).click();
  await paused.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Concluir: Modelo regua_aviso.*marketing/ }).waitFor();
});

test('whoever only calls is not asked to look after texts', async () => {
  await place.serveAs('operador');
  const page = await place.open('/tarefas');
  await page.getByText('3 tarefas esperam').waitFor();
  expect(await page.getByRole('button', { name: /Modelo regua_aviso/ }).count()).toBe(0);
});
