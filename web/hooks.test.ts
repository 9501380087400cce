import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { sees } from '#shared/testing/sees.ts';
import { untilStill } from './testing/open-page.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole();

test('an admin names a system of the credor’s, is told of an address that does not hold, and sends a test', async () => {
  const page = await place.open('/integracoes');
  await sees(page, 'Nenhum sistema é avisado');
  await page.getByRole('button', { name: 'Cadastrar destino' }).click();
  await page.getByLabel('Código').fill('erp');
  await page.getByLabel('Endereço').fill('https://10.0.0.1/regua');
  await page.getByRole('button', { name: 'Publicar versão 1' }).click();
  await sees(page, 'use um nome, não um número, como endereço');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Endereço').fill('https://erp.exemplo.com.br/regua');
  await page.getByRole('combobox', { name: 'De que avisar' }).click();
  await page.getByRole('option', { name: 'Pagamento', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Publicar versão 1' }).click();
  await sees(page, 'Mandar a um endereço: https://erp.exemplo.com.br/regua');
  await sees(page, 'Quer saber de: pagamento.');
  await sees(page, 'Ainda não foi avisado.');
  await page.getByRole('button', { name: 'Mandar um teste' }).click();
  await sees(page, 'O teste está a caminho.');
  await sees(page, 'Eventos não recebidos: 1');
  await page.getByRole('button', { name: 'Tentar de novo' }).click();
  await sees(page, 'Eventos a caminho de novo: 1.');
  await page.getByRole('button', { name: 'Ver a chave' }).click();
  await sees(page, 'whsec_');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('an auditor sees the systems and changes nothing', async () => {
  await place.serveAs('auditor');
  const page = await place.open('/integracoes');
  await sees(page, 'Nenhum sistema é avisado');
  expect(await page.getByRole('button', { name: /destino|teste|chave/ }).count()).toBe(0);
});
