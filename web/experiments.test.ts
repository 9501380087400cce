import { expect, test } from 'vitest';
import { withConsole } from './testing/with-console.ts';

const console = withConsole();

test('the winner is told with its interval, and leads to the régua to publish', async () => {
  const page = await console.open('/experimentos');
  await page.getByText('Oferta no terceiro passo traz mais do que o campeão').waitFor();
  const interval = page.getByRole('img', { name: /por caso, entre R\$/ });
  expect(await interval.count()).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'padrao' }).click();
  await page.waitForURL(/regua\?codigo=padrao/);
});

test('an experiment is ended with a reason, and stays as it is', async () => {
  const page = await console.open('/experimentos');
  await page.getByRole('button', { name: 'Encerrar' }).click();
  await page.getByLabel('Por quê').fill('A oferta venceu.');
  await page.getByRole('button', { name: 'Encerrar agora' }).click();
  await page.getByText(/encerrado em .*: A oferta venceu\./).waitFor();
  expect(await page.getByRole('button', { name: 'Encerrar' }).count()).toBe(0);
});

test('a draft names carteira, versions and days, and a control group its share', async () => {
  const page = await console.open('/experimentos');
  await page.getByRole('button', { name: 'Novo experimento' }).click();
  await page.getByLabel('Nome', { exact: true }).fill('Hora da tarde');
  await page.getByLabel('Código').fill('hora-da-tarde');
  await page.getByRole('combobox', { name: 'Carteira' }).click();
  await page.getByRole('option', { name: 'Intermediária (31 a 90 dias)' }).click();
  await page.getByLabel('Nome do grupo').last().fill('À tarde');
  for (const index of [0, 1]) {
    await page.getByRole('combobox', { name: 'Régua' }).nth(index).click();
    await page.getByRole('option', { name: 'Régua padrão' }).click();
  }
  await page.getByRole('button', { name: 'Gravar rascunho' }).click();
  await page.getByRole('heading', { name: 'Hora da tarde' }).waitFor();
  expect(await page.getByRole('button', { name: 'Começar' }).count()).toBe(1);

  await page.getByRole('button', { name: 'Mudar grupo de controle' }).click();
  await page.getByRole('combobox', { name: 'Carteira' }).click();
  await page.getByRole('option', { name: 'Antiga (mais de 90 dias)' }).click();
  await page.getByRole('button', { name: 'Publicar' }).click();
  await page.getByText('Antiga (mais de 90 dias): 3%').waitFor();
});

test('an auditor reads the results and changes nothing', async () => {
  await console.serveAs('auditor');
  const page = await console.open('/experimentos');
  await page.getByText('incremental de').first().waitFor();
  for (const name of ['Novo experimento', 'Encerrar', 'Mudar grupo de controle'])
    expect(await page.getByRole('button', { name }).count()).toBe(0);
});
