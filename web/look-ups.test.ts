import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { sees } from '#shared/testing/sees.ts';
import { untilStill } from './testing/open-page.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole();

test('an admin has many debtors looked up within a budget, and stops it', async () => {
  const page = await place.open('/consultas');
  await sees(page, 'Neste mês: R$ 71,40 de R$ 500,00.');
  await sees(page, 'Parou no limite de gasto: 85 perguntas');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'Consultar muitos' }).click();
  await page.getByLabel('Gastar no máximo').fill('0,10');
  await page.getByRole('button', { name: 'Começar' }).click();
  await sees(page, 'O valor não paga uma consulta');
  await page.getByLabel('Gastar no máximo').fill('70');
  await sees(page, 'Até 200 perguntas a R$ 0,35 ao provedor sandbox.');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Começar' }).click();
  await sees(page, 'Em andamento: 0 perguntas, R$ 0,00 de R$ 70,00');
  await page.getByRole('button', { name: 'Parar' }).click();
  await sees(page, 'Parada por alguém');
});

test('an admin says whom to ask for what and by what right, and is told of an address that does not hold', async () => {
  const page = await place.open('/consultas');
  await page.getByRole('button', { name: 'Alterar política' }).click();
  await page.getByRole('combobox', { name: 'Provedor' }).click();
  await page.getByRole('option', { name: 'Por HTTPS' }).click();
  await page.getByLabel('Nome').fill('acha');
  await page.getByLabel('Endereço').fill('http://acha.com.br/pessoas');
  await page.getByRole('checkbox', { name: 'Telefone fixo' }).uncheck();
  await page.getByLabel('Perguntas por minuto').fill('30');
  await page.getByRole('button', { name: 'Publicar versão 2' }).click();
  await sees(page, 'Nada foi publicado');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Endereço').fill('https://acha.com.br/pessoas');
  await page.getByLabel('CPF ou CNPJ para testar').fill('529.982.247-26');
  await page.getByRole('button', { name: 'Testar' }).click();
  await sees(page, 'dígito verificador errado');
  await page.getByLabel('CPF ou CNPJ para testar').fill('529.982.247-25');
  await page.getByRole('button', { name: 'Testar' }).click();
  await sees(page, 'A resposta não é o que a política descreve: nada foi lido. Status 200.');
  await sees(page, 'Não está na resposta: a lista de e-mails.');
  await sees(page, 'acha, ***.982.247-**, pela equipe (ana)');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Telefones: campo do DDD').fill('ddd');
  await page.getByLabel('Quer dizer proteção do crédito').fill('credito, cobranca');
  await page.getByRole('button', { name: 'Publicar versão 2' }).click();
  await sees(page, 'Provedor acha, R$ 0,35 por pergunta, no máximo 30 por minuto.');
  await sees(page, 'Pode trazer: e-mail, celular.');
});

test('an operator sees what was looked up and begins nothing', async () => {
  await place.serveAs('operador');
  const page = await place.open('/consultas');
  await sees(page, 'Parou no limite de gasto');
  expect(await page.getByRole('button', { name: /Consultar muitos|Alterar/ }).count()).toBe(0);
});
