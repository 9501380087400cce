import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { PHONE, untilStill } from './testing/open-page.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole('gestor');

test('a credor without scripts shows those of the house, legible to everybody', async () => {
  const page = await place.open('/roteiros', PHONE);
  await page.getByText('vale o da casa').waitFor();
  await page.getByText('Bom dia, aqui é {{ credor.nome }}.').waitFor();
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('an opening that speaks of the debt is refused at its field, and published once it does not', async () => {
  const page = await place.open('/roteiros');
  await page.getByRole('button', { name: 'Alterar' }).click();
  const opening = page.getByLabel('A quem atender');
  const good = await opening.inputValue();
  await opening.fill(`${good}\nÉ sobre a sua dívida.`);
  await page.getByRole('button', { name: 'Publicar versão 1' }).click();
  await page.getByRole('alert').getByText('revela a dívida').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await opening.fill(`${good}\nTudo bem?`);
  await page.getByRole('button', { name: 'Publicar versão 1' }).click();
  await page.getByText('Versão 1, publicada em').waitFor();
  await page.getByText('Tudo bem?').waitFor();
});

test('scripts are shown as a real debtor would hear them, while they are written as well', async () => {
  const page = await place.open('/roteiros');
  await page.getByRole('button', { name: 'Alterar' }).click();
  await page.getByLabel('A quem atender').fill('Oi, {{ devedor.nome }}, aqui é a Ana.');
  await page.getByLabel('Ver com um devedor de verdade').fill('Rosângela');
  await page.getByRole('button', { name: 'Ver', exact: true }).click();
  const heard = page.getByRole('region', { name: 'Como Rosângela Ferreira Lima ouviria' });
  await heard.getByText('Oi, Maria Aparecida, aqui é a Ana.').waitFor();
  await heard.getByText('Hoje o total é de R$').waitFor();
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('a carteira that is spoken with otherwise gets a script of its own', async () => {
  const page = await place.open('/roteiros');
  await page.getByRole('button', { name: 'Alterar' }).click();
  await page.getByRole('button', { name: 'Outro roteiro para uma carteira' }).click();
  const own = page.getByRole('group', { name: 'Carteira 1' });
  await own.getByLabel('Código da carteira').fill('inicial');
  await own.getByLabel('A quem atender').fill('Oi, aqui é {{ credor.nome }}.');
  await page.getByRole('button', { name: 'Publicar versão 1' }).click();
  const shown = page.getByRole('region', { name: 'Carteira Inicial' });
  await shown.getByText('Oi, aqui é {{ credor.nome }}.').waitFor();
  expect(await page.getByRole('region').count()).toBe(2);
});

test('an operator reads the scripts and cannot change them', async () => {
  await place.serveAs('operador');
  const page = await place.open('/fila');
  await page.getByRole('link', { name: 'Roteiros de ligação' }).click();
  await page.getByText('vale o da casa').waitFor();
  expect(await page.getByRole('button', { name: 'Alterar' }).count()).toBe(0);
});

test('where two people are wanted, a second one reads what would be said, and publishes it or goes on writing', async () => {
  await place.serveAs('admin');
  const page = await place.open('/roteiros', PHONE);
  const draft = page.getByRole('region', { name: 'Rascunho dos roteiros' });
  await draft.getByText('Bom dia, falo com {{ devedor.nome }}?').waitFor();
  await draft.getByText('“mais curto”').waitFor();
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await draft.getByRole('button', { name: 'Aprovar e publicar versão 1' }).click();
  await page.getByText('Versão 1, publicada em').waitFor();
  expect(await draft.count()).toBe(0);
  await page.getByRole('button', { name: 'Alterar' }).click();
  await page.getByLabel('A quem atender').fill('Boa tarde, falo com {{ devedor.nome }}?');
  await page.getByRole('button', { name: 'Salvar rascunho' }).click();
  await draft.getByText('Boa tarde, falo com {{ devedor.nome }}?').waitFor();
  await draft.getByLabel('Por quê').fill('dito de tarde também');
  await draft.getByRole('button', { name: 'Pedir publicação' }).click();
  await draft.getByText('“dito de tarde também”').waitFor();
  expect(await page.getByRole('button', { name: /^Publicar versão/ }).count()).toBe(0);
});
