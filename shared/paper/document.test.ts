import { expect, it } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { aCredor } from '#shared/testing/credores.ts';
import { textOfPdf } from '#shared/testing/read-pdf.ts';
import { type Block, type Document, documentPdf } from './document.ts';

const FINGERPRINT = `sha-256 ${'ab12'.repeat(16)}`;

const aDocument = (blocks: readonly Block[]): Document => ({
  title: 'Termo de acordo',
  credor: aCredor(),
  on: localDate('2026-11-22'),
  fingerprint: FINGERPRINT,
  blocks,
});

const instalments = (count: number): Block => ({
  kind: 'table',
  columns: [
    { title: 'Parcela', share: 1 },
    { title: 'Valor', share: 2, align: 'right' },
  ],
  rows: Array.from({ length: count }, (_, index) => [`${index + 1}ª`, 'R$ 100,00']),
  total: ['Total', `R$ ${count}00,00`],
});

it('says who collects, with document and address (CDC art. 42-A)', async () => {
  const [page] = await textOfPdf(await documentPdf(aDocument([{ kind: 'title', text: 'Termo' }])));
  expect(page).toEqual(
    expect.arrayContaining([
      'Loja Aurora',
      'Aurora Comércio de Móveis Ltda. · CNPJ 11.222.333/0001-81',
      'Rua das Laranjeiras, 120, Centro, Campinas/SP',
      'Termo',
    ]),
  );
});

it('breaks paragraphs between words, and loses none', async () => {
  const text = Array.from({ length: 900 }, (_, index) => `palavra${index}`).join(' ');
  const pages = await textOfPdf(await documentPdf(aDocument([{ kind: 'paragraph', text }])));
  expect(pages.length).toBeGreaterThan(1);
  const lines = pages.flat().filter((line) => line.startsWith('palavra'));
  expect(lines.join(' ')).toBe(text);
});

it('keeps a line break of the text, and breaks a word that is wider than the page', async () => {
  const text = `primeira\nsegunda\n${'x'.repeat(200)}`;
  const [page] = await textOfPdf(await documentPdf(aDocument([{ kind: 'paragraph', text }])));
  expect(page).toEqual(expect.arrayContaining(['primeira', 'segunda']));
  expect(page?.filter((line) => /^x+$/.test(line)).join('')).toHaveLength(200);
});

it('repeats the head of a table on every page, and has every row once', async () => {
  const pages = await textOfPdf(await documentPdf(aDocument([instalments(90)])));
  expect(pages).toHaveLength(3);
  for (const page of pages) expect(page.filter((line) => line === 'Parcela')).toHaveLength(1);
  const rows = pages.flat().filter((line) => /^\d+ª$/.test(line));
  expect(rows).toEqual(Array.from({ length: 90 }, (_, index) => `${index + 1}ª`));
  expect(pages.at(-1)).toContain('R$ 9000,00');
});

it('leaves no heading alone at the foot of a page', async () => {
  for (let rows = 25; rows < 32; rows++) {
    const blocks: readonly Block[] = [
      instalments(rows),
      { kind: 'heading', text: 'Cláusulas' },
      { kind: 'facts', rows: [['Foro', 'Campinas/SP']] },
    ];
    const pages = await textOfPdf(await documentPdf(aDocument(blocks)));
    const page = pages.find((lines) => lines.includes('Cláusulas'));
    expect(page).toContain('Campinas/SP');
  }
});

it('carries its fingerprint and number on every page, and is the same to the byte each time', async () => {
  const bytes = await documentPdf(aDocument([instalments(90)]));
  const pages = await textOfPdf(bytes);
  pages.forEach((page, index) => {
    expect(page.join('')).toContain(FINGERPRINT);
    expect(page).toContain(`página ${index + 1} de ${pages.length}`);
  });
  expect(await documentPdf(aDocument([instalments(90)]))).toEqual(bytes);
});
