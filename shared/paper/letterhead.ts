import type { Credor } from '#shared/domain/credor/credor.ts';
import { formatTaxId, TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { A4, colorOf, drawLine, fillBox, GREY, type Sheet } from './sheet.ts';
import { drawLines, drawText, linesOf, type Style } from './text.ts';

/** What every collection document must say of the creditor (CDC art. 42-A), with the colour of the brand. */
export type Letterhead = Pick<
  Credor,
  | 'name'
  | 'legalName'
  | 'taxId'
  | 'address'
  | 'city'
  | 'supportPhone'
  | 'supportEmail'
  | 'brandColor'
>;

const TOP = 12;
const NAME: Style = { font: 'bold', size: 14 };
const FACT: Style = { font: 'regular', size: 8, color: GREY };
const NAMES_WIDTH = 115;

/** Draws who collects at the top of a sheet, and tells where the rest may begin. Nothing that the law asks for is cut. */
export function drawLetterhead(sheet: Sheet, credor: Letterhead): number {
  const { margin } = A4;
  const width = A4.width - 2 * margin;
  const inner = { x: margin + 5, width: width - 5 };
  const names = { x: inner.x, width: NAMES_WIDTH };
  drawText(sheet, credor.name, { ...names, y: TOP + 4.6 }, NAME);
  const contact = { x: inner.x + NAMES_WIDTH + 3, width: inner.width - NAMES_WIDTH - 3 };
  const right: Style = { ...FACT, align: 'right' };
  drawText(sheet, credor.supportPhone, { ...contact, y: TOP + 4.6 }, right);
  drawText(sheet, credor.supportEmail, { ...contact, y: TOP + 9.4 }, right);

  const { legalName, taxId, address, city } = credor;
  const legal = `${legalName} · ${taxIdWritten(taxId)}\n${address}, ${city}`;
  const lines = linesOf(sheet, legal, NAMES_WIDTH, FACT);
  const below = drawLines(sheet, lines, { ...names, y: TOP + 9.4 }, FACT) - 1;
  const bar = { x: margin, y: TOP, width: 1.4, height: below - 2 - TOP };
  fillBox(sheet, bar, colorOf(credor.brandColor));
  drawLine(sheet, { x: margin, y: below }, { x: margin + width, y: below });
  return below + 8;
}

/** `CPF 123.456.789-09` or `CNPJ 11.222.333/0001-81`; bare where its digits are not right. */
export function taxIdWritten(text: string): string {
  const taxId = TaxId.safeParse(text);
  return `${text.length === 11 ? 'CPF' : 'CNPJ'} ${taxId.success ? formatTaxId(taxId.data) : text}`;
}
