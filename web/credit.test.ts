import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { sees } from '#shared/testing/sees.ts';
import { untilStill } from './testing/open-page.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole();

test('an operator asks for an assessment, is told of a wrong CPF beside its field, and reads the answer', async () => {
  await place.serveAs('operador');
  const page = await place.open('/credito');
  await page.getByRole('button', { name: 'Nova análise' }).click();
  await page.getByLabel('CPF ou CNPJ').fill('111.444.777-36');
  await page.getByLabel('Valor pedido').fill('1234,00');
  await page.getByRole('button', { name: 'Analisar' }).click();
  await sees(page, 'dígito verificador errado');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('CPF ou CNPJ').fill('111.444.777-35');
  await page.getByRole('button', { name: 'Analisar' }).click();
  await sees(page, 'R$ 1.234,00 em 12 meses');
});

test('an assessment is read with its reasons, sources and artefact, and made again to the same result', async () => {
  const page = await place.open('/credito');
  const known = page.getByRole('region').filter({ hasText: 'R$ 2.400,00' });
  await known.getByText('Razões e fontes').click();
  await known.getByText('Nota do birô de 650 a 799').waitFor();
  await known.getByText('STJ Súmula 550').waitFor();
  await known.getByText('Modelo concessao-2026-11').waitFor();
  await known.getByRole('button', { name: 'Refazer com os mesmos dados' }).click();
  await sees(page, 'Refeita: o mesmo resultado');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('whoever was declined has a person look; the person’s word holds, and the machine’s stays to be read', async () => {
  const page = await place.open('/credito');
  const known = page.getByRole('region').filter({ hasText: 'R$ 4.800,00' });
  await known.getByRole('button', { name: 'Registrar pedido de revisão' }).click();
  await page.getByLabel('Nas palavras da pessoa').fill('Uma das dívidas não é minha.');
  await page.getByRole('button', { name: 'Registrar o pedido' }).click();
  await sees(page, 'Pedem revisão');
  await sees(page, 'responda até 28/05/2026. “Uma das dívidas não é minha.”');
  await known.getByRole('button', { name: 'Responder ao pedido' }).click();
  await page.getByLabel('Aprovar', { exact: true }).check();
  await page.getByLabel('Resposta para a pessoa').fill('O registro foi corrigido.');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Responder', exact: true }).click();
  await sees(page, 'A máquina recomendava recusar.');
});

test('a gestor changes the policy, is told of cut-offs the wrong way round, and publishes it', async () => {
  const page = await place.open('/credito');
  await sees(page, 'Aprova a partir de 600, recusa abaixo de 450');
  await page.getByRole('button', { name: 'Alterar' }).click();
  await page.getByLabel('Recusar abaixo da nota').fill('700');
  await page.getByRole('button', { name: 'Publicar versão 2' }).click();
  await sees(page, '700 está acima de approveFrom (600); use um menor');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Recusar abaixo da nota').fill('500');
  await page.getByRole('button', { name: 'Publicar versão 2' }).click();
  await sees(page, 'recusa abaixo de 500');
});
