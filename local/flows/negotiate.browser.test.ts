import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#shared/testing/browser.ts';
import { readBarcodeIn, readQrCodeIn } from '#shared/testing/read-codes.ts';
import { picturesOfPdf } from '#shared/testing/read-pdf.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { inboxOf, linkIn } from './portal-visit.ts';
import { type ServedWorld, servedWorld } from './served-world.ts';
import { fileOf } from './small-place.ts';

/** Sunday evening, two days after the debt was due. */
const SUNDAY_EVENING = Date.parse('2026-03-16T01:30:00.000Z');
/** 203 dots per inch: the coarsest printers. */
const DOTS_PER_MM = 8;
const EMAIL = 'success+maria@simulator.amazonses.com';

let browser: Browser;
let context: BrowserContext;
let served: ServedWorld;

beforeAll(async () => {
  const row = `AUR-1;52998224725;Maria da Silva;${EMAIL};(11) 98765-4321;SP;Sofá;1.000,00;13/03/2026`;
  served = await servedWorld([fileOf('loja-aurora', row)], SUNDAY_EVENING);
  browser = await launchBrowser();
  context = await browser.newContext({ javaScriptEnabled: false });
  context.setDefaultTimeout(15_000);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

test('a debtor negotiates without JavaScript, and downloads the very term that was signed and a boleto that can be read', async () => {
  // 1. On Friday an e-mail comes, and its link leads to what she owes.
  await served.world.aws.advanceTo(Date.parse('2026-03-20T18:00:00.000Z'));
  const page = await context.newPage();
  await page.goto(`${served.url}/p/${linkIn(inboxOf(served.world, EMAIL).at(-1))}`);
  await page.getByLabel('Seu CPF').fill('529.982.247-25');
  await page.getByRole('button', { name: 'Continuar' }).click();

  // 2. She simulates three parcels.
  await page.getByRole('link', { name: 'Negociar: desconto ou parcelas' }).click();
  await page.getByLabel('Plano').selectOption('3');
  await page.getByRole('button', { name: 'Simular' }).click();
  await page.getByText('3x de R$ 340,79').waitFor();

  // 3. She reads the term, ticks the box and accepts.
  await page.getByText('Se uma parcela ficar sem pagamento por mais de 10 dias').waitFor();
  await page.getByLabel('Li o termo e concordo com ele').check();
  await page.getByRole('button', { name: 'Aceitar o acordo' }).click();
  await page.getByRole('heading', { name: 'Seu acordo' }).waitFor();

  // 4. She downloads it: byte by byte what the history holds the hash of.
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Baixar o termo assinado (PDF)' }).click();
  const bytes = await readFile(await (await download).path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const maria = await debtorOf(served.world, 'loja-aurora', 'AUR-1');
  expect((await lifeOf(served.world, maria)).record.agreements).toMatchObject([
    { status: 'active', termHash: createHash('sha256').update(bytes).digest('hex') },
  ]);

  // 5. She wants to pay the first parcel by boleto, and downloads that: her bank's app reads bars and Pix off the paper.
  await page.getByRole('button', { name: 'Pagar com boleto' }).click();
  const paper = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Baixar o boleto em PDF' }).click();
  const [picture] = await picturesOfPdf(
    new Uint8Array(await readFile(await (await paper).path())),
    DOTS_PER_MM,
  );
  const { charges } = (await lifeOf(served.world, maria)).record;
  const charge = charges.find(({ status }) => status === 'issued');
  if (!picture || charge?.status !== 'issued') throw new Error('no boleto was issued');
  expect(charge.amount).toBe(34_079);
  expect(readBarcodeIn(picture)).toBe(charge.boleto?.barcode);
  expect(readQrCodeIn(picture)).toBe(charge.copiaECola);
  expect(served.failures).toEqual([]);
});
