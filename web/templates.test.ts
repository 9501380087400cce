import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { untilStill } from './testing/open-page.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole();

const openTexts = () => place.open('/modelos');
const choose = (page: Page, name: string) => page.getByRole('button', { name }).click();
/** The first text is an e-mail; its subject is gone once the SMS is there. */
async function openSms(page: Page) {
  await choose(page, 'atraso-sms');
  await page.getByLabel('Assunto').waitFor({ state: 'detached' });
}
const publish = (page: Page) => page.getByRole('button', { name: 'Publicar versão 3' });

test('a threat is told at its line, and the text can only be published without it', async () => {
  const page = await openTexts();
  await openSms(page);
  const text = page.getByLabel('Texto', { exact: true });
  const good = await text.inputValue();
  await text.fill(`${good}\nou entraremos com ação judicial`);
  await page
    .getByText(/"entraremos com acao" é ameaça/)
    .first()
    .waitFor();
  expect(await publish(page).isDisabled()).toBe(true);
  await text.fill(`${good} `);
  await page.getByText('antes de publicar').waitFor({ state: 'detached' });
  await publish(page).click();
  await page.getByText('Versão 3 em vigor').waitFor();
});

test('an e-mail is shown in the light and in the dark, to an invented person and to a real one', async () => {
  const page = await openTexts();
  await choose(page, 'atraso-email');
  const frame = page.frameLocator('iframe').locator('body');
  const lit = await frame.evaluate((body) => getComputedStyle(body).backgroundColor);
  await page.getByText('Escuro', { exact: true }).click();
  await untilStill(page);
  const dark = await frame.evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(dark).not.toBe(lit);
  await page.getByLabel('Ver com um devedor de verdade').fill('Rosângela');
  await page.getByRole('button', { name: 'Ver', exact: true }).click();
  await page.getByText('Para Rosângela Ferreira Lima').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('an earlier version comes back as the next one', async () => {
  const page = await openTexts();
  await page.getByRole('button', { name: 'Voltar a esta' }).first().click();
  await page.getByText('Versão 3 em vigor').waitFor();
  expect(await page.getByText('Versão 3 em vigor').count()).toBe(1);
});

test('a WhatsApp text shows its name and variables, and what changes in one is seen in the bubble', async () => {
  const page = await openTexts();
  await choose(page, 'atraso-whatsapp');
  expect(await page.getByLabel('Nome do modelo aprovado na Meta').inputValue()).toBe('regua_aviso');
  await page.getByText('WhatsApp para Pessoa de exemplo').waitFor();
  await page.getByText(/caracteres, R\$ .* por WhatsApp/).waitFor();
  await page.getByLabel('O que entra em {{2}}').fill('Sua loja de sempre');
  await page
    .getByText(/Sua loja de sempre/)
    .last()
    .waitFor();
  await page.getByLabel('Nome do modelo aprovado na Meta').fill('Regua Aviso');
  await page.getByText(/use só letras minúsculas/).waitFor();
  expect(await publish(page).isDisabled()).toBe(true);
  await page.getByLabel('Nome do modelo aprovado na Meta').fill('regua_aviso_2');
  await page.getByText(/use só letras minúsculas/).waitFor({ state: 'detached' });
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await publish(page).click();
  await page.getByText('Versão 3 em vigor').waitFor();
});

test('a draft is kept on the server, is there on another day, and is published', async () => {
  const page = await openTexts();
  await openSms(page);
  const text = page.getByLabel('Texto', { exact: true });
  const better = (await text.inputValue()).replace(': oi ', ': ei ');
  await text.fill(better);
  await page.getByRole('button', { name: 'Salvar rascunho' }).click();
  await page.getByText(/Rascunho salvo em 13\/05\/2026/).waitFor();
  await page.reload();
  await openSms(page);
  await page.getByText(/Rascunho salvo em 13\/05\/2026/).waitFor();
  expect(await text.inputValue()).toBe(better);
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await publish(page).click();
  await page.getByText('Versão 3 em vigor').waitFor();
  expect(await page.getByText('Rascunho salvo').count()).toBe(0);
});

test('a text is sent as a test to whoever writes it, with its price', async () => {
  const page = await openTexts();
  const send = page.getByRole('button', { name: 'Enviar teste para mim' });
  await send.click();
  await page
    .getByText(/Enviado para ana@regua.example, como teste: R\$.* O que houve: chegou\./)
    .waitFor();
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await openSms(page);
  await send.click();
  await page.getByText(/Enviado para ana@regua.example, como teste: R\$/).waitFor();
});

test('a credor gets a text of its own, and goes back to the one of all', async () => {
  const page = await openTexts();
  await openSms(page);
  await page.getByText('Loja Aurora usa o de todos.').waitFor();
  await page.getByText('Só de Loja Aurora').click();
  const text = page.getByLabel('Texto', { exact: true });
  const general = await text.inputValue();
  const better = general.replace(': oi ', ': ei ');
  await text.fill(better);
  await page.getByRole('button', { name: 'Publicar versão 1' }).click();
  await page.getByText(/Loja Aurora usa um texto próprio, na versão 1/).waitFor();
  expect(await text.inputValue()).toBe(better);
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByText('De todos os credores').click();
  expect(await text.inputValue()).toBe(general);
  await page.getByText('Só de Loja Aurora').click();
  await page.getByRole('button', { name: 'Voltar ao texto de todos' }).click();
  await page.getByText('Loja Aurora usa o de todos.').waitFor();
});

test('a text is written in English, shown in it, and Portuguese alone again', async () => {
  const page = await openTexts();
  await openSms(page);
  await page.getByText('Inglês', { exact: true }).click();
  const text = page.getByLabel('Texto', { exact: true });
  expect(await text.inputValue()).toContain('a message is waiting for you');
  await page.getByRole('button', { name: 'Tirar o inglês' }).click();
  await page.getByText(/Este texto não existe em inglês/).waitFor();
  await page.getByRole('button', { name: 'Escrever em inglês' }).click();
  await page.getByText(/falta dizer como não receber mais/).waitFor({ state: 'detached' });
  await text.fill(
    '{{ credor.nome_curto }}: hi {{ devedor.nome_curto }}, we will sue you. {{ link }} STOP at link',
  );
  await page.getByText(/Texto em inglês, linha 1/).waitFor();
  await text.fill(
    '{{ credor.nome_curto }}: hi {{ devedor.nome_curto }}, we have a message: {{ link }} STOP at link',
  );
  await page.getByText('antes de publicar').waitFor({ state: 'detached' });
  await page.getByText(/hi Maria, we have a message/).waitFor();
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Salvar rascunho' }).click();
  await page.getByText(/Rascunho salvo em/).waitFor();
  await page.getByText('Inglês', { exact: true }).click();
  expect(await text.inputValue()).toContain('we have a message');
});

test('a WhatsApp text that Meta paused, and charges as marketing, says so above everything', async () => {
  const page = await openTexts();
  await choose(page, 'atraso-whatsapp');
  await page.getByText('Pausado pela Meta (pt_BR)').waitFor();
  await page.getByText('Cobrado como marketing (pt_BR)').waitFor();
  expect(await page.getByText('os passos da régua usam o canal seguinte').count()).toBe(1);
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
});
