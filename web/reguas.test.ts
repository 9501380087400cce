import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { sees } from '#shared/testing/sees.ts';
import { PHONE, untilStill } from './testing/open-page.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole();

const open = (tab: string, window?: typeof PHONE) =>
  place.open(`/regua?codigo=padrao&aba=${tab}`, window);

async function readable(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    await untilStill(page);
    expect(await accessibilityProblems(page)).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
}

test.each([
  ['rascunho', 'O que muda em relação à versão 3'],
  ['versoes', 'traz de volta a 1'],
  ['casos', '1.516 casos a mudar: 312 na versão 1, 1.204 na versão 2'],
])('the tab %s can be read by everybody, also on a phone', async (tab, text) => {
  for (const window of [undefined, PHONE]) {
    const page = await open(tab, window);
    await sees(page, text);
    await readable(page);
    expect(await page.title()).toBe('Réguas · Régua');
  }
});

test('a step that does not hold says so at its field, and once mended the draft is proposed', async () => {
  const page = await open('rascunho');
  const step = page.getByRole('group', { name: 'Passo d-mais-3', exact: true });
  await page.getByRole('button', { name: 'Alterar passo d-mais-3', exact: true }).click();
  await step.getByLabel('Hora').fill('07:30');
  await page.getByRole('button', { name: 'Conferir' }).click();
  await sees(page, 'Ainda não pode ser publicada');
  expect(await step.getByLabel('Hora').getAttribute('aria-invalid')).toBe('true');
  await sees(page, '07:30 está fora de 08:00 a 20:00');
  await readable(page);
  await step.getByLabel('Hora').fill('08:30');
  await page.getByRole('button', { name: 'Um dia depois: d-mais-3', exact: true }).click();
  await page.getByRole('button', { name: 'Salvar rascunho' }).click();
  const propose = page.getByRole('button', { name: 'Pedir publicação' });
  await propose.waitFor();
  await page.getByLabel('Por quê').fill('um dia a mais de paciência');
  await propose.click();
  await sees(page, 'À espera de aprovação');
  expect(await page.getByRole('button', { name: /Publicar/ }).count()).toBe(0);
  await readable(page);
});

test('steps are added, moved among the others and taken away', async () => {
  const page = await open('rascunho', PHONE);
  await page.getByRole('button', { name: 'Adicionar passo' }).click();
  const added = page.getByRole('group', { name: 'Passo d-mais-61' });
  await page.getByRole('button', { name: 'Alterar passo d-mais-61' }).click();
  await added.getByLabel('Dias do vencimento').fill('20');
  await added.getByLabel('Dias do vencimento').blur();
  const names = () =>
    page.getByRole('group').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(await names()).toEqual(expect.arrayContaining(['Passo d-mais-15', 'Passo d-mais-61']));
  const order = await names();
  expect(order.indexOf('Passo d-mais-61')).toBe(order.indexOf('Passo d-mais-15') + 1);
  await page.getByRole('button', { name: 'Remover passo d-mais-60' }).click();
  expect(await names()).not.toContain('Passo d-mais-60');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('a gestor looks at who would move, and moves them', async () => {
  const page = await open('casos');
  await sees(page, 'd-mais-45');
  await sees(page, '3 casos perderiam uma exceção, do devedor ou da carteira');
  await page.getByRole('button', { name: 'Mudar 1.516 casos' }).click();
  await sees(page, 'Mudados: 1.516.');
  expect(await page.getByRole('button', { name: /^Mudar/ }).count()).toBe(0);
});

test('a step may become a task under a condition, and what the condition says can be read', async () => {
  const page = await open('rascunho', PHONE);
  await page.getByRole('button', { name: 'Alterar passo d-mais-45' }).click();
  const step = page.getByRole('group', { name: 'Passo d-mais-45' });
  await step.getByLabel('O que faz').click();
  await page.getByRole('option', { name: 'Tarefa para a equipe' }).click();
  await step.getByLabel('Tarefa').fill('Ligar para combinar');
  await step.getByRole('button', { name: 'Só sob uma condição' }).click();
  await step.getByLabel('Só se: fato').click();
  await page.getByRole('option', { name: 'Visitou o portal', exact: true }).click();
  await page.getByRole('button', { name: 'Adicionar resposta' }).click();
  await readable(page);
  await page.getByRole('button', { name: 'Conferir' }).click();
  await sees(page, 'Nenhum problema.');
  await page.getByRole('button', { name: 'Fechar passo d-mais-45' }).click();
  await sees(page, 'Tarefa para a equipe: Ligar para combinar');
  await sees(page, 'Só se Visitou o portal = sempre');
  expect(await step.getByLabel('Tarefa').count()).toBe(0);
});

test('the second person sees who asks and why, and publishes', async () => {
  await place.serveAs('gestor');
  const page = await open('rascunho');
  await sees(page, '“menos mensagens antes do vencimento”');
  await readable(page);
  expect(await page.getByLabel('Por quê').count()).toBe(0);
  const publish = page.getByRole('button', { name: 'Aprovar e publicar versão 4' });
  await page.getByText('Exceções deixam de valer').waitFor();
  expect(await publish.isDisabled()).toBe(true);
  await page.getByLabel('Publicar mesmo sem estas exceções').check();
  await publish.click();
  await sees(page, 'Versão 4 publicada.');
});

test('a draft is tried over the book, and what it comes to stands beside what is in force', async () => {
  for (const window of [undefined, PHONE]) {
    await place.serveAs('admin');
    const page = await open('rascunho', window);
    const trial = page.getByRole('region', { name: 'Simulação' });
    await trial.getByRole('button', { name: 'Simular', exact: true }).click();
    await sees(page, 'Simulando: 911 casos até agora, 3 de 8 partes');
    await trial.getByText('Recuperação esperada').waitFor();
    await sees(page, '− R$ 46,20');
    await sees(page, '212 limite do dia');
    await sees(page, 'espera: limite do dia');
    await readable(page);
    await trial.getByRole('button', { name: 'Baixar as linhas' }).click();
    expect(await trial.getByRole('link', { name: 'parte 2' }).getAttribute('href')).toBe(
      '/simulacao-1.csv',
    );
  }
});

test('a draft of the carteiras is tried with the régua, and the trial says how many it moves', async () => {
  await place.serveAs('gestor');
  const page = await open('rascunho');
  const trial = page.getByRole('region', { name: 'Simulação' });
  await trial.getByLabel('Antes, distribuir os casos pelo rascunho das carteiras').check();
  await trial.getByRole('button', { name: 'Simular', exact: true }).click();
  const row = trial.getByRole('row', { name: /^Mudam de carteira ou de régua/ });
  expect(await row.innerText()).toMatch(/61\s+0/);
  await sees(page, 'pelo rascunho das carteiras, revisão 2');
  await readable(page);
});

test('a draft of the carteiras is tried without one of the régua, from where it is written', async () => {
  await place.serveAs('gestor');
  const page = await place.open('/carteiras');
  await page.getByRole('link', { name: 'Simular na régua padrao' }).click();
  await page.getByRole('button', { name: 'Descartar', exact: true }).click();
  await page.getByRole('button', { name: 'Descartar rascunho' }).click();
  await sees(page, 'Nenhum rascunho');
  const trial = page.getByRole('region', { name: 'Simulação' });
  expect(await trial.getByRole('checkbox').count()).toBe(0);
  await trial.getByRole('button', { name: 'Simular', exact: true }).click();
  const row = trial.getByRole('row', { name: /^Mudam de carteira ou de régua/ });
  expect(await row.innerText()).toMatch(/61\s+0/);
  await readable(page);
});
