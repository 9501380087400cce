import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { untilStill } from './testing/open-page.ts';
import { ROSANGELA } from './testing/people.ts';
import { sees } from '#shared/testing/sees.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole();

const openDebtor = () => place.open(`/devedores/${ROSANGELA}`);

test('a gestor asks for a listing, reads that the notice comes first, and thinks better of it', async () => {
  const page = await openDebtor();
  await page.getByRole('button', { name: 'Ações' }).click();
  await page.getByRole('menuitem', { name: 'Negativar ou protestar' }).click();
  await sees(page, 'O devedor é avisado primeiro.');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Pedir o registro' }).click();
  await sees(page, 'O aviso ao devedor ainda vai sair.');

  await page.getByRole('button', { name: 'Cancelar', exact: true }).click();
  await page.getByRole('button', { name: 'Cancelar o registro' }).click();
  await page.getByText('O aviso ao devedor ainda vai sair.').waitFor({ state: 'detached' });
});

test('whoever hears that a debtor died sees to it that nothing of them is listed', async () => {
  const page = await openDebtor();
  await page.getByRole('button', { name: 'Ações' }).click();
  await page.getByRole('menuitem', { name: 'Impedir negativação' }).click();
  await page.getByRole('combobox', { name: 'Motivo' }).click();
  await page.getByRole('option', { name: 'A pessoa faleceu' }).click();
  await page.getByRole('button', { name: 'Impedir', exact: true }).click();
  await sees(page, 'Falecida: não negativar');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('a gestor writes the first policy, is told of a wait below the law, and publishes it once it holds', async () => {
  const page = await place.open('/registros');
  await sees(page, 'desligada, ninguém é registrado.');
  await page.getByRole('button', { name: 'Escrever a política' }).click();
  await page.getByRole('switch', { name: 'Negativar' }).check();
  await page.getByRole('switch', { name: 'Protestar' }).check();
  await page.getByLabel('Espera depois do aviso').first().fill('9');
  await page.getByRole('button', { name: 'Publicar versão 1' }).click();
  await sees(page, 'Nada foi publicado');
  await sees(page, '9 dias é menos do que o mínimo de 10 dias entre o aviso e o registro');
  await sees(page, 'Escreva cidade/UF, por exemplo Campinas/SP');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Espera depois do aviso').first().fill('12');
  await page.getByLabel('Praça de pagamento').fill('Campinas/SP');
  await page.getByRole('button', { name: 'Publicar versão 1' }).click();
  await sees(page, 'no birô de crédito de teste, 12 dias depois do aviso recebido');
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('an operator reads the policy and changes none of it', async () => {
  await place.serveAs('operador');
  const page = await place.open('/registros');
  await sees(page, 'desligada, ninguém é registrado.');
  expect(await page.getByRole('button', { name: 'Escrever a política' }).count()).toBe(0);
});
