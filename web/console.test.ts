import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { PHONE, untilStill } from './testing/open-page.ts';
import { ROSANGELA } from './testing/people.ts';
import { sees } from '#shared/testing/sees.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole();

const DEBTOR = `/devedores/${ROSANGELA}`;

test('whoever collects signs in, is told of a wrong password, and sees how the book is doing', async () => {
  const page = await place.openSignedOut();
  await page.getByLabel('E-mail').fill('gestor@regua.example');
  await page.getByLabel('Senha').fill('errada');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await sees(page, 'E-mail ou senha não conferem.');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Senha').fill('regua');
  await page.keyboard.press('Enter');
  await sees(page, 'Carteira em aberto');
});

test('the last of the places is reached on a screen too low for all of them', async () => {
  const page = await place.open('/', { width: 1280, height: 480 });
  await page.getByRole('link', { name: 'Integrações' }).click();
  await page.getByRole('heading', { name: 'Integrações' }).waitFor();
  expect(await page.title()).toBe('Integrações · Régua');
});

test('a debtor is found by how the name begins, opened, and found again on the way back', async () => {
  const page = await place.open('/devedores');
  await page.getByRole('link', { name: 'Adriana Almeida' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('rosan');
  await sees(page, '1 devedor');
  expect(page.url()).not.toContain('rosan');
  await page.getByRole('link', { name: 'Rosângela Ferreira Lima' }).click();
  await sees(page, 'Linha do tempo');
  await page.goBack();
  await sees(page, '1 devedor');
});

test('more debtors come when asked for', async () => {
  const page = await place.open('/devedores');
  await page.getByRole('button', { name: 'Carregar mais' }).click();
  await sees(page, '65 devedores');
  expect(await page.getByRole('row').count()).toBe(66);
});

test('the keyboard alone reaches a debtor’s timeline and reads the message that was sent', async () => {
  const page = await place.open(DEBTOR);
  await page.getByRole('heading', { name: 'Linha do tempo' }).waitFor();
  for (let tabs = 0; tabs < 40; tabs++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    if (focused === 'Ir para a linha do tempo') break;
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('section') !== null)).toBe(true);
  await page.keyboard.press('Space');
  await page.getByText('Contato retido até 06/04 às 10:05').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Ver mensagem' }).nth(1).focus();
  await page.keyboard.press('Enter');
  await sees(page, 'Ainda não identificamos seu pagamento de 27/03');
});

test('a debtor’s objection is registered once confirmed, and later decided', async () => {
  const page = await place.open(DEBTOR);
  await page.getByRole('button', { name: 'Ações' }).click();
  await page.getByRole('menuitem', { name: 'Registrar contestação' }).click();
  const register = page.getByRole('button', { name: 'Registrar e parar a régua' });
  expect(await register.isDisabled()).toBe(true);
  await page.getByLabel('O que a pessoa disse').fill('Diz que devolveu o guarda-roupa.');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await register.click();
  await sees(page, 'Contestada: “Diz que devolveu o guarda-roupa.”');
  await page.getByRole('button', { name: 'Ações' }).click();
  await page.getByRole('menuitem', { name: 'Encerrar contestação' }).click();
  await page.getByLabel('Improcedente').check();
  await page.getByRole('button', { name: 'Encerrar', exact: true }).click();
  await page.getByText('Contestada:').waitFor({ state: 'detached' });
});

test('a team member who may only look is offered nothing to do to a debtor', async () => {
  await place.serveAs('auditor');
  const page = await place.open(DEBTOR);
  await sees(page, 'Linha do tempo');
  expect(await page.getByRole('button', { name: 'Ações' }).count()).toBe(0);
});

test('a file of debtors is sent after asking, and rejected rows say why', async () => {
  const page = await place.open('/importacoes', PHONE);
  await sees(page, 'carteira-maio.csv');
  await page.locator('input[type=file]').setInputFiles({
    name: 'junho.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('id;nome;cpf;valor;vencimento\n'),
  });
  await sees(page, 'entra na carteira de Loja Aurora.');
  await page.getByRole('button', { name: 'Enviar', exact: true }).click();
  await page.getByRole('heading', { name: 'junho.csv' }).waitFor();
  await page.getByRole('button', { name: 'Ver linhas com problema' }).click();
  await sees(page, 'Esta data não existe.');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('a message of the local run opens as the debtor got it, with its links in tabs of their own', async () => {
  const page = await place.open('/caixa-de-saida');
  await page.getByLabel('Procurar mensagem').fill('rosangela');
  await page.getByRole('button', { name: /81.*98765-4321/ }).click();
  const link = page.getByRole('link', { name: 'http://localhost:3000/p/h5k2m9' });
  expect(await link.getAttribute('target')).toBe('_blank');
  await page.getByRole('button', { name: /rosangela\.lima@example\.com/ }).click();
  const email = page.frameLocator('iframe');
  await email.getByText('Ver e pagar com Pix').waitFor();
});

test('the debtor’s page says to which contact each channel goes now', async () => {
  const page = await place.open(DEBTOR);
  await sees(page, 'O melhor agora por e-mail');
  await sees(page, 'O melhor agora por telefone');
  expect(await page.getByText('O melhor agora por').count()).toBe(2);
});

test('somebody of the desk looks a debtor’s contacts up, and knows what it costs before', async () => {
  const page = await place.open(DEBTOR);
  await page.getByRole('button', { name: 'Ações' }).click();
  await page.getByRole('menuitem', { name: 'Consultar contatos' }).click();
  await sees(page, 'R$ 0,35 por consulta. Neste mês: R$ 71,40 de R$ 500,00.');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Consultar', exact: true }).click();
  await sees(page, 'Vieram contatos novos.');
});

test('a gestor takes a debtor’s debt back, and corrects another', async () => {
  const page = await place.open(DEBTOR);
  for (const action of ['Retirar da cobrança', 'Corrigir dívida']) {
    await page.getByRole('button', { name: 'Ações' }).click();
    await page.getByRole('menuitem', { name: action }).click();
    await page.getByRole('dialog').waitFor();
    await untilStill(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Voltar' }).click();
  }
});
