import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { chargeIdOf, paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { launchBrowser } from '#shared/testing/browser.ts';
import asaas from '#shared/testing/fixtures/brazil/asaas-webhook.json' with { type: 'json' };
import { DOCUMENT_KEY, putMaria } from '#shared/testing/put-link.ts';
import { aDebt, AURORA, instant, MARIA, MARIA_PROFILE } from '#shared/testing/records.ts';
import { aFiledListing, aWaitingListing } from '#shared/testing/listings.ts';
import { servePages } from '#shared/testing/serve-pages.ts';
import { createPortal } from './portal.ts';

const PAGE_BYTES_MAX = 50_000;
const TAP_PIXELS_MIN = 44;
const COPIA_E_COLA =
  '00020101021226580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D';

const at = instant('2026-04-14T13:05:00.000Z');
const paymentId = paymentIdOf('sandbox', 'payment-1');
const asked = {
  credorId: AURORA,
  debtIds: [aDebt().debtId],
  amount: centavos(103_167),
  forDate: localDate('2026-04-14'),
  number: 1,
  requestedAt: at,
};
const issued = { ...asked, gateway: 'sandbox', copiaECola: COPIA_E_COLA };
const idOf = (status: string) => chargeIdOf(MARIA, status);
const evening = instant('2026-04-15T02:59:59.000Z');
const morning = instant('2026-04-14T12:00:00.000Z');
const line = asaas.boleto.identificationField;
const boleto = {
  kind: 'bolepix' as const,
  expiresAt: evening,
  boleto: {
    linhaDigitavel: line,
    barcode: asaas.boleto.barCode,
    nossoNumero: '1',
    dueDate: localDate('2026-04-15'),
    pdfUrl: 'https://gateway.example/boleto.pdf',
  },
};
const charges: readonly Charge[] = [
  { ...asked, chargeId: idOf('requested'), status: 'requested' },
  { ...issued, chargeId: idOf('issued'), expiresAt: evening, status: 'issued' },
  { ...issued, chargeId: idOf('expired'), expiresAt: morning, status: 'issued' },
  { ...issued, chargeId: idOf('cancelled'), ...boleto, status: 'cancelled', reason: 'replaced' },
  { ...issued, chargeId: idOf('bolepix'), ...boleto, expiresAt: evening, status: 'issued' },
  { ...asked, chargeId: idOf('failed'), status: 'failed', reason: 'banco fora do ar' },
  { ...issued, chargeId: idOf('paid'), expiresAt: evening, status: 'paid', paymentId, paidAt: at },
];
const [principal, fine, interest] = [centavos(100_000), centavos(2_000), centavos(1_167)];
const payment = {
  paymentId,
  credorId: AURORA,
  gateway: 'sandbox',
  chargeId: idOf('paid'),
  amount: asked.amount,
  paidAt: at,
  allocations: [{ debtId: aDebt().debtId, principal, fine, interest }],
  overpaid: ZERO_CENTAVOS,
  refunded: ZERO_CENTAVOS,
};

let browser: Browser;
let base: string;
let unsubscribe: string;
let close: () => void;

beforeAll(async () => {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const debts = [aDebt(), aDebt({ externalId: 'NF-1001/2', dueDate: localDate('2026-05-11') })];
  const listings = [aWaitingListing(), aFiledListing()];
  const token = await putMaria(table, { debts, charges, payments: [payment], listings });
  const portal = createPortal({
    table,
    config: cachedConfig(table, () => 0),
    documentKey: async () => DOCUMENT_KEY,
    now: () => at,
  });
  const server = await servePages(portal);
  ({ close } = server);
  base = `${server.url}/p/${token}`;
  unsubscribe = `${server.url}/u/${token}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  close();
});

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
const publicPages = () => [base, `${base}/nao-sou-eu`, unsubscribe, `${base}-cut`];
const debtorPages = () => [
  `${base}/dividas`,
  ...charges.map(({ chargeId }) => `${base}/pix/${chargeId}`),
  ...[
    'nao-reconheco',
    'ja-paguei',
    'preferencias',
    'negociar',
    'proposta?parcelas=0',
    'proposta?parcelas=12',
    'proposta?parcelas=99',
    'prometer',
    'ligacao',
  ].map((name) => `${base}/${name}`),
];

test.each([
  { screen: 'a phone by day', viewport: PHONE, colorScheme: 'light' as const },
  { screen: 'a phone by night', viewport: PHONE, colorScheme: 'dark' as const },
  { screen: 'a desk by day', viewport: DESK, colorScheme: 'light' as const },
  { screen: 'a desk by night', viewport: DESK, colorScheme: 'dark' as const },
])('every page is light, legible and easy to tap on $screen', async ({ viewport, colorScheme }) => {
  const context = await browser.newContext({ viewport, colorScheme });
  const page = await context.newPage();
  const problems: string[] = [];
  for (const url of publicPages()) problems.push(...(await problemsOf(page, url)));
  await enter(page);
  for (const url of debtorPages()) problems.push(...(await problemsOf(page, url)));
  expect(problems).toEqual([]);
  await context.close();
});

/** The package is CommonJS with a default of its own inside. */
const readQr = jsqr.default;

test('the QR code on the screen is the one that a bank app reads', async () => {
  const context = await phone();
  const page = await context.newPage();
  await enter(page);
  await page.goto(`${base}/pix/${idOf('issued')}`);
  const picture = page.locator('.qr');
  expect((await picture.boundingBox())?.width).toBeGreaterThanOrEqual(220);
  const { data, width, height } = PNG.sync.read(await picture.screenshot());
  expect(readQr(new Uint8ClampedArray(data), width, height)?.data).toBe(COPIA_E_COLA);
  expect(await page.inputValue('textarea')).toBe(COPIA_E_COLA);
  await context.close();
});

test('the page of a Pix that is being made looks again by itself', async () => {
  const context = await phone();
  const page = await context.newPage();
  await enter(page);
  await page.goto(`${base}/pix/${idOf('requested')}`);
  const again = await page.waitForRequest((request) => request.isNavigationRequest(), {
    timeout: 10_000,
  });
  expect(again.url()).toBe(`${base}/pix/${idOf('requested')}`);
  await context.close();
});

/** Last, because from here on she has an agreement. */
test('the pages of an agreement are light, legible and easy to tap, too', async () => {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  await enter(page);
  await agree(page);
  const problems: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const name of ['acordo', 'dividas', 'negociar', 'proposta?parcelas=0', 'prometer'])
      problems.push(...(await problemsOf(page, `${base}/${name}`)));
  }
  expect(problems).toEqual([]);
  await context.close();
});

const phone = (): Promise<BrowserContext> =>
  browser.newContext({ viewport: PHONE, javaScriptEnabled: false });

async function enter(page: Page): Promise<void> {
  await page.goto(base);
  await page.fill('#documento', MARIA_PROFILE.taxId);
  await page.click('button');
  await page.waitForURL(`${base}/dividas`);
}

/** In twelve parcels, which are the most that the band has. */
async function agree(page: Page): Promise<void> {
  await page.goto(`${base}/proposta?parcelas=12`);
  await page.check('[name=aceite]');
  await page.click('button');
  await page.waitForURL(`${base}/acordo`);
}

async function problemsOf(page: Page, url: string): Promise<readonly string[]> {
  const response = await page.goto(url);
  const bytes = (await response?.body())?.length ?? 0;
  const small = await page.evaluate<string[]>(
    `[...document.querySelectorAll('a, button, summary, select, textarea, label.choice, input:not([type=hidden], [type=radio], [type=checkbox])')]
      .filter((element) => element.getBoundingClientRect().height < ${TAP_PIXELS_MIN})
      .map((element) => 'hard to tap: ' + element.outerHTML)`,
  );
  const sideways = await page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
  return [
    ...(await accessibilityProblems(page)),
    ...small,
    ...(sideways ? ['scrolls sideways'] : []),
    ...(bytes > PAGE_BYTES_MAX ? [`${bytes} bytes`] : []),
  ].map((problem) => `${new URL(url).pathname}: ${problem}`);
}
