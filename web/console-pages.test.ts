import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { launchBrowser } from '#shared/testing/browser.ts';
import { DESKTOP, openPage, PHONE, untilStill } from './testing/open-page.ts';
import { ROSANGELA } from './testing/people.ts';
import { serveStubConsole } from './testing/stub-console.ts';

type Served = Awaited<ReturnType<typeof serveStubConsole>>;

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveStubConsole()]);
});
afterAll(async () => {
  served.close();
  await browser.close();
});

/** Every place of the console, with what must be readable there. */
const PAGES: readonly (readonly [path: string, ...texts: string[]])[] = [
  ['/', 'Carteira em aberto', 'Taxa de entrega', 'Mais de 360 dias', 'Em números, dia a dia'],
  ['/devedores', 'Adriana Almeida', 'Em contestação', 'Carregar mais'],
  [
    `/devedores/${ROSANGELA}`,
    'passo d-mais-22 da régua',
    'Comprovou no portal ser o devedor',
    'ACORDOAU',
    'de pé',
    'Avisado: pode resolver até 25/05/2026.',
  ],
  ['/respostas', '3 esperam', 'alguem-morreu: “faleceu”', 'Quem escreveu?'],
  ['/acordos', 'À espera de aprovação', '2 em vigor', 'Márcia Nogueira'],
  ['/registros', '1 retirada fora do prazo', 'Prazo de retirada vencido', 'C-1002'],
  ['/ofertas', 'Piso: ao menos 60% do principal', 'De 7 a 12 parcelas'],
  ['/regua', '3 dias depois do vencimento', 'uma mensagem mais nova fala por ele'],
  ['/contato', 'Interromper envios', 'Lei SP 15.426/2014', 'em trinta dias', 'SP.sao-paulo'],
  ['/modelos', 'Versão 2 em vigor', 'R$ 0,0009 por e-mail', 'atraso-sms'],
  ['/importacoes', 'carteira-maio.csv', 'Falta a coluna "vencimento"', '2.418'],
  ['/cobertura', 'Fora de alcance', 'Inicial', 'R$ 41.250,00'],
  ['/fluxo', 'Costumam entrar', 'Provável', 'Mais de 360 dias', 'Soma'],
  ['/custos', 'Custo por real recuperado', 'padrao, versão 3: d-mais-5', 'A partir de'],
  ['/experimentos', 'traz mais do que o campeão', 'incremental de', 'contados por 30 dias'],
  [
    '/conciliacao',
    'Associar a um devedor',
    'Sem cobrança correspondente',
    'R$ 1.200,00',
    'valor não dito',
  ],
  ['/cnab', 'podem ir ao banco', 'Sem endereço', 'Remessa 2', 'R$ 1.186,91'],
  ['/caixa-de-saida', 'Recebemos seu pagamento, obrigado!', 'não entregue'],
];
const WINDOWS = [
  ['a desktop', DESKTOP],
  ['a phone', PHONE],
] as const;

test.each(
  WINDOWS.flatMap(([name, window]) =>
    PAGES.map(([path, ...texts]) => ({ name, window, path, texts })),
  ),
)(
  '$path can be read by everybody on $name, in the light and in the dark',
  async ({ window, path, texts }) => {
    const page = await openPage(browser, served.url + path, window);
    for (const text of texts)
      await page.getByText(text).filter({ visible: true }).first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
      await untilStill(page);
      expect(await accessibilityProblems(page)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await page.title()).toMatch(/^.+ · Régua$/);
    await page.context().close();
  },
);
