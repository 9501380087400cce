import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { sees } from '#shared/testing/sees.ts';
import { untilStill } from './testing/open-page.ts';
import { ROSANGELA } from './testing/people.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole();

test('a gestor looks for debtors who may be registered twice, and reads why', async () => {
  const page = await place.open('/cobertura');
  await page.getByRole('button', { name: 'Procurar' }).click();
  await sees(page, 'documentos que diferem em um dígito, mesmo nome, mesmo telefone');
  await sees(page, '***.444.787-**, 2 dívidas, R$ 700,00');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('a gestor joins two registrations, reads on the debtor’s page why they are one, and undoes it', async () => {
  const page = await place.open('/cobertura');
  await page.getByRole('button', { name: 'Procurar' }).click();
  await page.getByRole('button', { name: /^A mesma pessoa:/ }).click();
  const modal = page.getByRole('dialog');
  expect(await modal.getByRole('button', { name: 'Ligar' }).isDisabled()).toBe(true);
  await modal.getByLabel('O que mostra isso').fill('O contrato assinado traz o outro CPF.');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await modal.getByRole('button', { name: 'Ligar' }).click();
  await sees(page, 'Nenhum cadastro parecido.');
  await sees(page, 'Um dos documentos foi digitado errado');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('link', { name: 'Rosângela Lima' }).click();
  await sees(page, 'A mesma pessoa tem outro cadastro');
  await sees(page, 'O que mostra isso: O contrato assinado traz o outro CPF.');
  await sees(page, 'Não se sabe se o documento deste cadastro é o da pessoa');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'Dizer qual documento é o certo' }).click();
  expect(await modal.getByRole('button', { name: 'Dizer' }).isDisabled()).toBe(true);
  await modal.getByRole('combobox', { name: 'Qual documento é o da pessoa' }).click();
  await page.getByRole('option', { name: '***.444.787-**' }).click();
  await modal.getByLabel('O que mostra isso').fill('O RG traz este CPF.');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await modal.getByRole('button', { name: 'Dizer' }).click();
  await sees(page, 'O documento deste cadastro não é o da pessoa: por ele nada é negativado');
  await page.getByRole('button', { name: 'Desfazer a ligação' }).click();
  await sees(page, 'Ligação desfeita.');
  await page.getByText('A mesma pessoa tem outro cadastro').waitFor({ state: 'detached' });
});

test('a gestor says that they are two people, and the pair is gone', async () => {
  const page = await place.open('/cobertura');
  await page.getByRole('button', { name: 'Procurar' }).click();
  await page.getByRole('button', { name: /^Duas pessoas:/ }).click();
  await sees(page, 'Nenhum cadastro parecido.');
  expect(await page.getByText('Cadastros ligados').count()).toBe(0);
});

test('an operator is offered neither', async () => {
  await place.serveAs('operador');
  const page = await place.open('/cobertura');
  await sees(page, 'Fora de alcance');
  expect(await page.getByRole('button', { name: 'Procurar' }).count()).toBe(0);
  await page.goto(page.url().replace('/cobertura', `/devedores/${ROSANGELA}`));
  await sees(page, 'O que acontece agora');
  expect(await page.getByRole('button', { name: 'Desfazer a ligação' }).count()).toBe(0);
});
