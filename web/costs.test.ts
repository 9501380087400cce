import { expect, test } from 'vitest';
import { withConsole } from './testing/with-console.ts';

const console = withConsole();

test('what messages, look-ups and listings cost is read by carteira, channel and step, and taken away as CSV', async () => {
  const page = await console.open('/custos');
  await page.getByRole('heading', { name: 'Por carteira' }).waitFor();
  await page.getByRole('row', { name: /^Intermediária 64 / }).waitFor();
  expect(await page.getByText('padrao, versão 3: d-mais-5').count()).toBe(1);
  expect(await page.getByRole('row', { name: /^Consulta de contatos .*R\$ 71,40/ }).count()).toBe(
    1,
  );
  expect(
    await page.getByRole('row', { name: /^Registro de inadimplência: sandbox-bureau / }).count(),
  ).toBe(1);
  expect(await page.getByRole('row', { name: /^Telefone 17 17 17 sem preço/ }).count()).toBe(1);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Baixar CSV' }).click();
  expect((await download).suggestedFilename()).toBe('custos-loja-aurora-2026-04-14-2026-05-13.csv');
});

test('a price of a day that has one already is refused, and one of a new day is published', async () => {
  const page = await console.open('/custos');
  await page.getByRole('button', { name: 'Alterar preços' }).click();
  await page.getByRole('button', { name: 'Novo preço' }).click();
  const since = page.getByLabel('A partir de').last();
  await since.fill('2026-01-01');
  await page.getByLabel('Fonte').last().fill('Contrato de junho');
  await page.getByLabel('Um e-mail').last().fill('0,0012');
  await page.getByLabel('Um minuto de voz').last().fill('0,31');
  await page.getByLabel('Uma ligação da equipe').last().fill('1,5');
  await page.getByRole('button', { name: 'Tarifa de um gateway' }).last().click();
  await page.getByLabel('Gateway', { exact: true }).fill('asaas');
  await page.getByLabel('Por pagamento').fill('1,99');
  await page.getByLabel('Do valor pago').fill('0,5');
  await page.getByRole('button', { name: 'Publicar versão 2' }).click();
  await page.getByText('Nada foi publicado').waitFor();
  await since.fill('2026-06-01');
  await page.getByRole('button', { name: 'Publicar versão 2' }).click();
  await page.getByText('Contrato de junho').waitFor();
  expect(await page.getByRole('row', { name: /^01\/06\/2026 R\$ 0,0012/ }).count()).toBe(1);
  expect(
    await page
      .getByRole('row', {
        name: /^01\/06\/2026 .* R\$ 0,3100 R\$ 1,5000 sem preço Asaas R\$ 1,99 0,5 % Contrato/,
      })
      .count(),
  ).toBe(1);
  expect(await page.getByRole('row', { name: /^01\/01\/2026 .* sem preço / }).count()).toBe(1);
});

test('tests of texts are told with who wanted them, what they cost and what came of them', async () => {
  const page = await console.open('/custos');
  const tests = page.getByRole('region', { name: 'Testes de textos' });
  await tests.waitFor();
  expect(
    await tests
      .getByRole('row', { name: /atraso-sms, SMS .*98888-7777.* R\$ 0,1650 saiu$/ })
      .count(),
  ).toBe(1);
  expect(await tests.getByRole('row', { name: /recusado pelo canal$/ }).count()).toBe(1);
  expect(await tests.getByRole('row', { name: /voltou: .*Permanent.NoEmail.$/ }).count()).toBe(1);
});

test('a gestor reads the prices and leaves them as they are', async () => {
  await console.serveAs('gestor');
  const page = await console.open('/custos');
  await page.getByRole('heading', { name: 'Tabela de preços' }).waitFor();
  expect(await page.getByRole('button', { name: 'Alterar preços' }).count()).toBe(0);
});
