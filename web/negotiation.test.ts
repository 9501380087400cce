import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { PHONE, untilStill } from './testing/open-page.ts';
import { ROSANGELA } from './testing/people.ts';
import { sees } from '#shared/testing/sees.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole();

const { open } = place;

async function chooses(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: 'Ações' }).click();
  await page.getByRole('menuitem', { name: action }).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

async function readable(page: Page): Promise<void> {
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
}

test('an operator simulates other terms, is told of the floor, and closes what the debtor accepted', async () => {
  const page = await open(`/devedores/${ROSANGELA}`);
  await chooses(page, 'Negociar');
  await page.getByRole('combobox', { name: 'Plano' }).click();
  await page.getByRole('option', { name: /^2x de/ }).click();
  await sees(page, '1ª parcela, 16/06/2026');
  await sees(page, 'o IOF será de até R$ 7,42, e o custo efetivo total, de 0,58% ao mês');
  await page.getByRole('switch', { name: 'Outro desconto ou entrada' }).check();
  await page.getByLabel('Do principal').fill('60');
  await sees(page, 'O mínimo é R$ 509,88; peça menos desconto.');
  const agree = page.getByRole('button', { name: 'Fechar o acordo' });
  expect(await agree.isDisabled()).toBe(true);
  await page.getByLabel('Do principal').fill('10');
  await page.getByLabel('Entrada', { exact: true }).fill('20');
  await sees(page, 'Entrada, 18/05/2026');
  await readable(page);
  await agree.click();
  await sees(page, 'Acordo fechado: o termo foi assinado.');
  await sees(page, 'ACORDONO');
});

test('an operator is told beforehand that a gestor has to approve', async () => {
  await place.serveAs('operador');
  const page = await open(`/devedores/${ROSANGELA}`);
  await chooses(page, 'Negociar');
  await page.getByRole('switch', { name: 'Outro desconto ou entrada' }).check();
  await page.getByLabel('Do principal').fill('25');
  await sees(page, 'O desconto passa da sua alçada');
  const propose = page.getByRole('button', { name: 'Propor a um gestor' });
  expect(await propose.isEnabled()).toBe(true);
});

test('a promise that stands is moved, and no further than the policy allows', async () => {
  const page = await open(`/devedores/${ROSANGELA}`, PHONE);
  await chooses(page, 'Remarcar promessa');
  await sees(page, 'Hoje está de pé a de 18/05/2026');
  await page.getByLabel('Novo dia').fill('2026-06-30');
  await page.getByRole('button', { name: 'Remarcar', exact: true }).click();
  await sees(page, 'Escolha um dia de 13/05/2026 a 23/05/2026.');
  await readable(page);
  await page.getByLabel('Novo dia').fill('2026-05-22');
  await page.getByRole('button', { name: 'Remarcar', exact: true }).click();
  await sees(page, '22/05/2026');
  await page.getByText('18/05/2026').first().waitFor({ state: 'detached' });
  expect(await page.getByText('22/05/2026').count()).toBeGreaterThan(0);
});

test.each([
  ['Aprovar', 'Aprovar e assinar', 'Acordo aprovado: passa a valer.'],
  ['Recusar', 'Recusar', 'Acordo recusado.'],
])('a gestor decides about what waits: %s', async (button, verb, done) => {
  const page = await open('/acordos');
  await page.getByRole('button', { name: button, exact: true }).click();
  await readable(page);
  await page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click();
  await sees(page, done);
  await page.getByText('À espera de aprovação').waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: button, exact: true }).count()).toBe(0);
});

test('an agreement in force is cancelled once it is said why', async () => {
  const page = await open('/acordos');
  await page.getByRole('button', { name: 'Cancelar acordo' }).first().click();
  const cancel = page.getByRole('button', { name: 'Cancelar o acordo' });
  expect(await cancel.isDisabled()).toBe(true);
  await page.getByLabel('A pessoa pediu').check();
  await page.getByLabel('Em palavras').fill('Ligou e pediu');
  await readable(page);
  await cancel.click();
  await sees(page, 'Cancelado');
});

test('an operator is offered no decision of a gestor’s', async () => {
  await place.serveAs('operador');
  const page = await open('/acordos');
  await sees(page, 'À espera de aprovação');
  expect(await page.getByRole('button', { name: 'Aprovar' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Ver a política de ofertas' }).click();
  await sees(page, 'Piso: ao menos 60% do principal');
  expect(await page.getByRole('button', { name: 'Alterar' }).count()).toBe(0);
});

test('a policy that does not hold says so at the field, and once mended is published', async () => {
  const page = await open('/ofertas');
  await page.getByRole('button', { name: 'Alterar' }).click();
  const first = page.getByRole('group', { name: 'Até 30 dias de atraso' });
  await page.getByLabel('Primeiro vencimento em').fill('1');
  await first.getByLabel('até').first().fill('0');
  await page.getByRole('button', { name: 'Publicar versão 3' }).click();
  await sees(page, '2 campos precisam de correção');
  const due = page.getByLabel('Primeiro vencimento em');
  expect(await due.getAttribute('aria-invalid')).toBe('true');
  await sees(
    page,
    'O primeiro vencimento, no dia 1, viria antes do fim da validade, no dia 3; aumente-o.',
  );
  await sees(page, '0 vem antes de 1; troque os limites.');
  await readable(page);
  await due.fill('4');
  await first.getByLabel('até').first().fill('20');
  await page.getByRole('button', { name: 'Publicar versão 3' }).click();
  await sees(page, 'versão 3, publicada em');
  await sees(page, 'o primeiro pagamento vence em 4 dias');
  await sees(page, 'de 1 a 20 dias de atraso');
});

test('bands are added, put in order and taken away before anything is published', async () => {
  const page = await open('/ofertas', PHONE);
  await page.getByRole('button', { name: 'Alterar' }).click();
  await page.getByRole('button', { name: 'Adicionar faixa' }).click();
  const added = page.getByRole('group', { name: 'Faixa 4' });
  await added.getByLabel('Nome da faixa').fill('Valores altos');
  const named = page.getByRole('group', { name: 'Valores altos' });
  await named.getByLabel('Devendo, de').fill('5000,00');
  await named.getByRole('button', { name: 'Adicionar plano' }).click();
  await named.getByRole('button', { name: 'Subir faixa' }).click();
  await page
    .getByRole('group', { name: 'Mais de 180 dias de atraso' })
    .getByRole('button', { name: 'Remover faixa' })
    .click();
  await readable(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await page.getByRole('button', { name: 'Publicar versão 3' }).click();
  await sees(page, 'devendo a partir de R$ 5.000,00');
  expect(await page.getByText('Mais de 180 dias de atraso').count()).toBe(0);
});
