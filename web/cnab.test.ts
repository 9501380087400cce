import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { PHONE, untilStill } from './testing/open-page.ts';
import { sees } from '#shared/testing/sees.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole();

test('the next remessa is written of what can go, and what cannot says why', async () => {
  const page = await place.open('/cnab');
  await sees(page, '2 de 3 podem ir ao banco.');
  await sees(page, 'Sem endereço: importe o devedor com endereço, cidade e CEP.');
  await page.getByRole('button', { name: 'Gerar remessa 3' }).click();
  await sees(page, 'Remessa 3 escrita.');
  await sees(page, '0 de 1 podem ir ao banco.');
  expect(page.url()).toContain('#remessa');
  const next = page.getByRole('button', { name: 'Gerar remessa 4' });
  expect(await next.isDisabled()).toBe(true);
});

test('a remessa is downloaded again', async () => {
  const page = await place.open('/cnab', PHONE);
  await page.getByRole('button', { name: 'Baixar remessa 2' }).click();
  await page.waitForURL(/#remessa-2$/);
  expect(page.url()).toContain('#remessa-2');
});

test('a retorno is sent after asking, and shows what the bank paid, refused and left unreadable', async () => {
  const page = await place.open('/cnab', PHONE);
  await sees(page, 'o arquivo é do banco 341, e o esperado é o 237');
  await page.locator('input[type=file]').setInputFiles({
    name: 'CB130502.RET',
    mimeType: 'text/plain',
    buffer: Buffer.from('02RETORNO\r\n'),
  });
  await sees(page, 'O que o banco diz pago abate as dívidas');
  await page.getByRole('button', { name: 'Enviar', exact: true }).click();
  await page.getByRole('heading', { name: 'CB130502.RET' }).waitFor();
  await page.getByText('1 recusa do banco').first().click();
  await sees(page, 'Linha 5, nosso número 1042: Entrada rejeitada (03)');
  await page.getByText('1 linha a conferir').first().click();
  await sees(page, 'Linha 8, coluna 109');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('whoever may only look writes and sends nothing', async () => {
  await place.serveAs('auditor');
  const page = await place.open('/cnab');
  await sees(page, 'Remessa 2, banco 237');
  expect(await page.getByRole('button', { name: /Gerar/ }).count()).toBe(0);
  expect(await page.locator('input[type=file]').count()).toBe(0);
});
