import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { sees } from '#shared/testing/sees.ts';
import { untilStill } from './testing/open-page.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole();

test('a gestor reads what was learnt, is told of a share that is too small, and turns the choice on', async () => {
  const page = await place.open('/proxima-acao');
  await sees(page, 'Desligada: a régua segue como está escrita.');
  await sees(page, 'SMS, a partir das 17h');
  await sees(page, 'Escolhidos pela experiência');
  await sees(page, 'Contam os casos que entraram desde 12/01/2026');
  await sees(page, 'R$ 283.850,00');
  await sees(page, 'a escolha deixa +R$ 6,16 em relação à régua, depois dos custos (+R$ 0,84 a');
  await sees(page, 'não viria sem a régua, diz o grupo de controle');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'Alterar' }).click();
  await page.getByRole('switch', { name: 'Deixar a experiência escolher canal e hora' }).check();
  await page.getByLabel('Pessoas que ficam sempre na régua').fill('2');
  await page.getByRole('switch', { name: 'Limitar SMS' }).check();
  await page.getByRole('button', { name: 'Publicar versão 1' }).click();
  await sees(page, 'Nada foi publicado');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Pessoas que ficam sempre na régua').fill('15');
  await page.getByRole('button', { name: 'Publicar versão 1' }).click();
  await sees(page, 'Ligada: 85');
});

test('an operator reads it and changes none of it', async () => {
  await place.serveAs('operador');
  const page = await place.open('/proxima-acao');
  await sees(page, 'Desligada: a régua segue como está escrita.');
  expect(await page.getByRole('button', { name: 'Alterar' }).count()).toBe(0);
});
