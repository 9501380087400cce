import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#shared/testing/browser.ts';
import { sees } from '#shared/testing/sees.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { inboxOf, linkIn } from './portal-visit.ts';
import { type ServedWorld, servedWorld } from './served-world.ts';
import { fileOf } from './small-place.ts';

/** Sunday evening, two days after the debt was due. */
const SUNDAY_EVENING = Date.parse('2026-03-16T01:30:00.000Z');
const FRIDAY = Date.parse('2026-03-20T18:00:00.000Z');
const EMAIL = 'success+maria@simulator.amazonses.com';
const MORE = 150;

let browser: Browser;
let served: ServedWorld;

beforeAll(async () => {
  const row = `AUR-1;52998224725;Maria da Silva;${EMAIL};(11) 98765-4321;SP;Sofá;1.000,00;13/03/2026`;
  served = await servedWorld([fileOf('loja-aurora', row)], SUNDAY_EVENING);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Maria in her portal, in a browser that runs no scripts. */
async function maria(): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(`${served.url}/p/${linkIn(inboxOf(served.world, EMAIL).at(-1))}`);
  await page.getByLabel('Seu CPF').fill('529.982.247-25');
  await page.getByRole('button', { name: 'Continuar' }).click();
  return page;
}

async function gestorAt(path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'pt-BR' });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(served.url);
  await page.getByLabel('E-mail').fill('aurora@regua.example');
  await page.getByLabel('Senha').fill('regua');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await sees(page, 'Visão geral');
  await page.evaluate(() => localStorage.setItem('regua.credor', 'loja-aurora'));
  await page.goto(served.url + path);
  return page;
}

test('a debtor reads the score with its reasons and asks a person to look, who decides otherwise, and she reads that', async () => {
  await served.world.aws.advanceTo(FRIDAY);
  const debtorId = await debtorOf(served.world, 'loja-aurora', 'AUR-1');
  const caseOfMaria = async () => (await lifeOf(served.world, debtorId)).record.cases[0];

  // 1. She reads what the machine thinks, her visit included, every reason for it, and where that comes from; and asks a person to look.
  const portal = await maria();
  await portal.getByRole('link', { name: 'Como avaliamos o seu caso' }).click();
  const score = (await caseOfMaria())?.score;
  if (!score) throw new Error('Maria has no score');
  await portal.getByText(`A sua é ${score.value}.`).waitFor();
  const reasons = score.reasons.filter(({ fact, points }) => fact !== 'base' && points !== 0);
  expect(reasons.length).toBeGreaterThan(2);
  for (const { text } of reasons) await portal.getByText(text).first().waitFor();
  await portal.getByText('Fonte: dívidas que o credor informou').first().waitFor();
  await portal.getByLabel('O que está errado, se quiser contar').fill('Voltei a trabalhar.');
  await portal.getByRole('button', { name: 'Pedir revisão por uma pessoa' }).click();
  await portal.getByText('Uma pessoa confere a nota e responde aqui até').waitFor();
  expect(await caseOfMaria()).toMatchObject({
    score: { value: score.value },
    scoreReview: { status: 'open', via: 'portal' },
  });

  // 2. A gestor finds the same reasons, has the score computed again as it was, and decides on another one.
  const gestor = await gestorAt(`/devedores/${debtorId}`);
  await sees(gestor, 'A pessoa pediu revisão em');
  for (const { text } of reasons) await sees(gestor, text);
  await gestor.getByRole('button', { name: 'Refazer com os dados de então' }).click();
  await sees(gestor, `Refeita: a mesma nota, ${score.value}, com as mesmas razões.`);
  await gestor.getByRole('button', { name: 'Responder ao pedido' }).click();
  await gestor.getByLabel('A máquina erra aqui: eu decido a nota').check();
  await gestor.getByLabel('Nota de 0 a 1000').fill(String(score.value + MORE));
  await gestor.getByLabel('Resposta para a pessoa').fill('Vimos o seu novo contrato.');
  await gestor.getByRole('button', { name: 'Responder', exact: true }).click();
  await sees(gestor, `Vale ${score.value + MORE}, decidido por uma pessoa em revisão.`);
  expect(await caseOfMaria()).toMatchObject({
    score: { value: score.value, decided: score.value + MORE },
    scoreReview: { status: 'answered', outcome: 'decided' },
  });

  // 3. She reads what counts now, and why.
  await portal.reload();
  await portal.getByText(`No lugar dela vale ${score.value + MORE}`).waitFor();
  await portal.getByText('“Vimos o seu novo contrato.”').waitFor();
  expect(served.failures).toEqual([]);
});
