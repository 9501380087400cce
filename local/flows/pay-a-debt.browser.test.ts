import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#shared/testing/browser.ts';
import { sees } from '#shared/testing/sees.ts';
import { debtorOf } from './debtor-of.ts';
import { type ServedWorld, servedWorld } from './served-world.ts';
import { fileOf } from './small-place.ts';

/** Sunday evening; both debts are due on Monday. */
const SUNDAY_EVENING = Date.parse('2026-03-16T01:30:00.000Z');
const PATIENCE_MS = 60_000;
const EMAIL = 'success+maria@simulator.amazonses.com';

let browser: Browser;
let context: BrowserContext;
let served: ServedWorld;

beforeAll(async () => {
  served = await servedWorld(
    [
      fileOf(
        'loja-aurora',
        `AUR-1;52998224725;Maria da Silva;${EMAIL};(11) 98765-4321;SP;Sofá;450,00;16/03/2026`,
        'AUR-2;11144477735;Ana Souza;success+ana@simulator.amazonses.com;(11) 98888-1111;SP;Mesa;90,00;16/03/2026',
      ),
    ],
    SUNDAY_EVENING,
  );
  browser = await launchBrowser();
  context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE_MS);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

async function recovered(console: Page): Promise<string> {
  await console.goto(`${served.url}/`);
  const text = await console.locator('[data-figure=recovered]').textContent();
  return (text ?? '').replace(/\s/g, ' ');
}

test('a debtor pays by the link of an e-mail, and the console tells of it', async () => {
  // 1. The team signs in. Nothing has come in yet.
  const console = await context.newPage();
  await console.goto(`${served.url}/`);
  await console.getByLabel('E-mail').fill('aurora@regua.example');
  await console.getByLabel('Senha').fill('regua');
  await console.getByRole('button', { name: 'Entrar' }).click();
  await sees(console, 'Visão geral');
  expect(await recovered(console)).toBe('R$ 0,00');

  // 2. A day goes by, and the outbox holds Maria's e-mail.
  await console.getByRole('button', { name: /^\+1 d/ }).click();
  await console.goto(`${served.url}/caixa-de-saida`);
  await console.getByRole('button', { name: EMAIL }).click();

  // 3. Its link opens the portal in a tab of its own.
  const opened = context.waitForEvent('page');
  await console.frameLocator('iframe').locator('a[href*="/p/"]').first().click();
  const portal = await opened;

  // 4. She proves who she is, and sees what she owes.
  await portal.getByLabel('Seu CPF').fill('529.982.247-25');
  await portal.getByRole('button', { name: 'Continuar' }).click();
  await sees(portal, 'Olá, Maria');
  await sees(portal, /R\$.450,00/);

  // 5. She asks for a Pix; the page waits for the gateway by itself.
  await portal.getByRole('button', { name: 'Pagar com Pix' }).click();
  const code = await portal.getByLabel('Código Pix copia e cola').inputValue();

  // 6. She pastes the code at her bank, and pays.
  const bank = await context.newPage();
  await bank.goto(`${served.url}/sandbox?${new URLSearchParams({ codigo: code }).toString()}`);
  await bank.getByRole('button', { name: 'Pagar', exact: true }).click();
  await sees(bank, 'Pagamentos');

  // 7. The gateway has told us by the time she looks.
  await served.world.aws.settle();
  await portal.getByRole('link', { name: 'Já paguei: conferir agora' }).click();
  await sees(portal, 'Pagamento recebido, obrigado!');
  await portal.getByRole('link', { name: 'Ver minha situação' }).click();
  await sees(portal, 'Tudo pago, obrigado!');

  // 8. Her timeline tells of the payment, and that the régua stopped.
  const debtorId = await debtorOf(served.world, 'loja-aurora', 'AUR-1');
  await console.goto(`${served.url}/devedores/${debtorId}`);
  await sees(console, /baixa feita/);
  await sees(console, 'Caso encerrado: nada mais a pagar');
  await sees(console, /a régua parou/);

  // 9. The overview has changed by what she paid.
  expect(await recovered(console)).toBe('R$ 450,00');
  expect(served.failures).toEqual([]);
});
