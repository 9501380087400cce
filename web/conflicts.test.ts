import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { sees } from '#shared/testing/sees.ts';
import { untilStill } from './testing/open-page.ts';
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

test('an operator is not offered it', async () => {
  await place.serveAs('operador');
  const page = await place.open('/cobertura');
  await sees(page, 'Fora de alcance');
  expect(await page.getByRole('button', { name: 'Procurar' }).count()).toBe(0);
});
