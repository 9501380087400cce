import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { sees } from '#shared/testing/sees.ts';
import { PHONE, untilStill } from './testing/open-page.ts';
import { ROSANGELA } from './testing/people.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole();

test('a gestor sees what a learnt model showed, puts it in force with a reason, and goes back to the card', async () => {
  const page = await place.open('/score');
  await sees(page, 'Em vigor: especialista-v4');
  await sees(page, 'os 1.240.000 resultados são todos de 01/04/2026 a 02/05/2026');
  await sees(page, 'Ordena pelo menos tão bem quanto o modelo em vigor');
  await sees(page, 'O previsto bate com o visto em cada faixa de atraso');
  await sees(page, 'Nenhum estado ou tipo de pessoa fica');
  await sees(page, 'O que o score olha deixa adivinhar');
  await page.getByText('Equidade, por estado e por pessoa ou empresa').first().click();
  await sees(page, 'Estado: PE');
  await sees(page, 'Empresas');
  const better = page.getByRole('region', { name: /3fa2c19b/ });
  await better.getByRole('button', { name: 'Ver o que ele aprendeu' }).click();
  await better.getByText('dias de atraso', { exact: true }).click();
  await sees(page, 'Dias de atraso: de 6 a 15');
  await sees(page, 'saúde ou informação genética');
  await sees(page, 'ordenariam melhor por');
  await sees(page, 'Do arquivo do modelo: 5c1e5c1e');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await better.getByRole('button', { name: 'Pôr em vigor' }).click();
  await page.getByLabel('Por quê').fill('Ordena melhor em três meses.');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Pôr em vigor' }).click();
  await sees(page, 'Em vigor: cobranca-2026-05-11-3fa2c19b');
  await page.getByRole('button', { name: 'Voltar ao cartão especialista' }).click();
  await page.getByLabel('Por quê').fill('A loja mudou de público.');
  await page.getByRole('button', { name: 'Voltar ao cartão', exact: true }).click();
  await sees(page, 'Em vigor: especialista-v4');
});

test('a model that did not show that it is better cannot be put in force, and is refused', async () => {
  const page = await place.open('/score');
  const worse = page.getByRole('region', { name: /77b0e1d2/ });
  expect(await worse.getByRole('button', { name: 'Pôr em vigor' }).isDisabled()).toBe(true);
  await worse.getByRole('button', { name: 'Recusar' }).click();
  await page.getByLabel('Por quê').fill('Não ordena melhor.');
  await page.getByRole('button', { name: 'Recusar o modelo' }).click();
  await sees(page, 'Recusado em');
});

test('a gestor writes points of their own, sees whom they move, and puts the card in force', async () => {
  const page = await place.open('/score');
  await page.getByRole('button', { name: 'Escrever um cartão' }).click();
  const fewest = page.getByLabel('Uma só dívida em aberto');
  await fewest.fill('9');
  await page.getByLabel('Já fez um pagamento').fill('-1');
  await sees(page, 'Os pontos só podem subir de uma faixa para a outra');
  expect(await page.getByRole('button', { name: 'Ver o efeito' }).isDisabled()).toBe(true);
  await page.getByLabel('Já fez um pagamento').fill('0,5');
  await fewest.fill('0,3');
  await page.getByRole('button', { name: 'Ver o efeito' }).click();
  await sees(page, 'Mudariam de faixa 236 de 1.180 casos (20%)');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Guardar o cartão' }).click();
  const own = page.getByRole('region', { name: 'Cartões com pontos próprios' });
  await sees(page, 'cartao-2026-05-13-9b1f0c44');
  await own.getByRole('button', { name: 'Pôr em vigor' }).click();
  await page.getByLabel('Por quê').fill('A escola recebe de quem deve pouco.');
  await page.getByRole('dialog').getByRole('button', { name: 'Pôr em vigor' }).click();
  await sees(page, 'Em vigor: cartao-2026-05-13-9b1f0c44');
  await sees(page, 'Um cartão com os pontos da sua equipe');
});

test('a month that rang says what moved, beside what luck explains', async () => {
  const page = await place.open('/score', PHONE);
  await sees(page, 'O dado "alcance dos contatos" mudou de distribuição');
  await page.getByText('O que mudou de distribuição').click();
  await sees(page, 'CSI: alcance dos contatos');
  await sees(page, 'em atraso de 91-180 dias: previu em média');
  await page.getByText('Previsto menos visto, por faixa').last().click();
  await sees(page, '0,110 (0,061 a 0,159)');
  await sees(page, 'teria AUC 0,752 em 640 pessoas que vieram depois dele');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('an auditor reads the models and decides on none', async () => {
  await place.serveAs('auditor');
  const page = await place.open('/score');
  await sees(page, 'Em vigor: especialista-v4');
  expect(await page.getByRole('button', { name: 'Pôr em vigor' }).count()).toBe(0);
});

test('a debtor’s score is read with its reasons; a request for review is written down and answered by a person', async () => {
  const page = await place.open(`/devedores/${ROSANGELA}`);
  await sees(page, 'Já fez um pagamento');
  await sees(page, 'faixa B');
  await sees(page, 'Pagamentos que o banco ou o credor informou, em 02/05/2026');
  await sees(page, 'prometer um pagamento e cumprir (668, faixa A)');
  await sees(page, 'sem calibração: só a ordem vale');
  expect(await page.getByText('Esperado em 30 dias').count()).toBe(0);
  await page.getByRole('button', { name: 'Registrar pedido de revisão' }).click();
  await page.getByLabel('Nas palavras da pessoa').fill('Paguei na loja.');
  await page.getByRole('button', { name: 'Registrar o pedido' }).click();
  await sees(page, 'responda até 28/05/2026');
  await page.getByRole('button', { name: 'Responder ao pedido' }).click();
  await page.getByLabel('Algo mudou ou foi corrigido: refazer a nota').check();
  await page.getByLabel('Resposta para a pessoa').fill('O pagamento entrou.');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Responder', exact: true }).click();
  await sees(page, 'a nota foi refeita. “O pagamento entrou.”');
});

test('a person who reviews has the score computed again, and decides otherwise than the machine', async () => {
  const page = await place.open(`/devedores/${ROSANGELA}`);
  await page.getByRole('button', { name: 'Refazer com os dados de então' }).click();
  await sees(page, 'Refeita: a mesma nota, 612, com as mesmas razões.');
  await page.getByRole('button', { name: 'Registrar pedido de revisão' }).click();
  await page.getByLabel('Nas palavras da pessoa').fill('Fui demitida e voltei a trabalhar.');
  await page.getByRole('button', { name: 'Registrar o pedido' }).click();
  await page.getByRole('button', { name: 'Responder ao pedido' }).click();
  await page.getByLabel('A máquina erra aqui: eu decido a nota').check();
  await page.getByLabel('Resposta para a pessoa').fill('Vimos o novo contrato.');
  const answer = page.getByRole('button', { name: 'Responder', exact: true });
  expect(await answer.isDisabled()).toBe(true);
  await sees(page, 'Pedir revisão não piora a nota: hoje vale 612.');
  await page.getByLabel('Nota de 0 a 1000').fill('720');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await answer.click();
  await sees(page, 'uma pessoa decidiu outra. “Vimos o novo contrato.”');
  await sees(page, 'Vale 720, decidido por uma pessoa em revisão.');
});
