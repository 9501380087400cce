import { expect, test } from 'vitest';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { sees } from '#shared/testing/sees.ts';
import { PHONE, untilStill } from './testing/open-page.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole();

test.each([undefined, PHONE])('the carteiras can be read by everybody: %j', async (window) => {
  const page = await place.open('/carteiras', window);
  await sees(page, '1. Preventiva (a vencer)');
  await sees(page, '112');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    await untilStill(page);
    expect(await accessibilityProblems(page)).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('a carteira is added, put first and published once somebody has seen who would move', async () => {
  const page = await place.open('/carteiras');
  await page.getByRole('button', { name: 'Alterar' }).click();
  await page.getByRole('button', { name: 'Adicionar carteira' }).click();
  const added = page.getByRole('group', { name: 'Carteira 4' });
  await added.getByLabel('Equipe, por e-mail').fill('ana@regua.example');
  await added.getByLabel('Também para quem vem de outra carteira').check();
  await added.getByLabel('Só se: fato').click();
  await page.getByRole('option', { name: 'Principal em aberto, em centavos', exact: true }).click();
  await added.getByLabel('Comparação').click();
  await page.getByRole('option', { name: 'a partir de', exact: true }).click();
  await added.getByLabel('Valor').fill('500000');
  await page.getByRole('button', { name: 'Perguntar antes: Carteira 4' }).click();
  const publish = page.getByRole('button', { name: 'Publicar versão 3' });
  expect(await publish.isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Ver quem mudaria' }).click();
  await sees(page, '269 mudariam de carteira');
  await sees(page, '12 mudariam da régua padrao para a régua branda.');
  await sees(page, '1 ficaria na régua de hoje, para não perder uma exceção própria');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await publish.click();
  await sees(page, '3. Carteira 4');
  await sees(page, 'Principal em aberto, em centavos ≥ 500000.');
  await sees(page, /Todos seguem a régua padrao\. Equipe: ana@regua\.example\./);
});

test('two carteiras of one code are refused at the field, and what changed must be looked at again', async () => {
  const page = await place.open('/carteiras', PHONE);
  await page.getByRole('button', { name: 'Alterar' }).click();
  const second = page.getByRole('group', { name: 'Inicial (1 a 30 dias)' });
  await second.getByLabel('Código').fill('preventiva');
  await page.getByRole('button', { name: 'Ver quem mudaria' }).click();
  await sees(page, 'Assim não pode ser publicado');
  expect(await second.getByLabel('Código').getAttribute('aria-invalid')).toBe('true');
  await second.getByLabel('Código').fill('inicial');
  await page.getByRole('button', { name: 'Ver quem mudaria' }).click();
  await sees(page, '269 mudariam de carteira');
  await second.getByLabel('Nome').fill('Do primeiro mês');
  await sees(page, 'As regras mudaram depois');
  expect(await page.getByRole('button', { name: 'Publicar versão 3' }).isDisabled()).toBe(true);
});

test('a carteira leaves a step out, says another thing in one, and shows both with their reasons', async () => {
  const page = await place.open('/carteiras', PHONE);
  await page.getByRole('button', { name: 'Alterar' }).click();
  const carteira = page.getByRole('group', { name: 'Inicial (1 a 30 dias)' });
  const open = carteira.getByRole('button', { name: 'Abrir exceção' });
  await open.click();
  const first = carteira.getByRole('group', { name: 'Exceção 1' });
  await first.getByLabel('Passo').click();
  await page.getByRole('option', { name: 'd-mais-7', exact: true }).click();
  await first.getByLabel('Por quê').fill('clientes com plano de fidelidade');
  await open.click();
  const second = carteira.getByRole('group', { name: 'Exceção 2' });
  await second.getByLabel('O que muda').click();
  await page.getByRole('option', { name: 'Dizer outra coisa em um passo' }).click();
  await second.getByLabel('Passo').click();
  await page.getByRole('option', { name: 'd-mais-3', exact: true }).click();
  await second.getByRole('button', { name: 'Trocar a ordem' }).click();
  await second.getByLabel('Por quê').fill('abrem mais e-mails');
  await page.getByRole('button', { name: 'Ver quem mudaria' }).click();
  await sees(page, '269 mudariam de carteira');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await page.getByRole('button', { name: 'Publicar versão 3' }).click();
  await sees(
    page,
    'Exceção à régua: não fazer o passo d-mais-7: clientes com plano de fidelidade.',
  );
  await sees(page, /o passo d-mais-3 diz .*\(e-mail\), ou .*\(SMS\): abrem mais e-mails\./);
});

test('the second person reads what would change, and publishes it; whoever writes on saves it as a draft', async () => {
  await place.serveAs('gestor');
  const page = await place.open('/carteiras', PHONE);
  const draft = page.getByRole('region', { name: 'Rascunho das carteiras' });
  await draft.getByText('“pedem menos mensagens”').waitFor();
  await sees(page, /aprovada pela equipe \(bruno333\)/);
  await sees(page, /entra a exceção: não fazer o passo d-mais-7: clientes com plano de fidelidade/);
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await page.getByRole('button', { name: 'Alterar' }).click();
  expect(await page.getByRole('button', { name: 'Publicar versão' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Ver quem mudaria' }).click();
  await sees(page, '269 mudariam de carteira');
  await page.getByRole('button', { name: 'Salvar rascunho' }).click();
  const propose = draft.getByRole('button', { name: 'Pedir publicação' });
  await propose.waitFor();
  await draft.getByLabel('Por quê').fill('pedem menos mensagens');
  await propose.click();
  await draft.getByText('À espera de aprovação').waitFor();
  await place.serveAs('gestor');
  const fresh = await place.open('/carteiras');
  await fresh.getByRole('button', { name: 'Aprovar e publicar versão' }).click();
  await sees(fresh, 'Versão 3 publicada');
});
