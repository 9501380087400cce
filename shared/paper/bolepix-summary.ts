import { formatDate } from '#shared/domain/values/local-date.ts';
import type { PrintedBoleto } from './bolepix.ts';
import { amountWritten, dueWritten } from './bolepix-words.ts';
import { drawQrCode } from './codes.ts';
import { A4, brandInk, fillBox, GREY, millimetres, PALE, type Sheet } from './sheet.ts';
import { drawLines, drawText, linesOf, lineHeight, type Style } from './text.ts';

const TITLE: Style = { font: 'bold', size: 15 };
const LABEL: Style = { font: 'regular', size: 8, color: GREY };
const BIG: Style = { font: 'bold', size: 17 };
const BODY: Style = { font: 'regular', size: 9 };
/** Three lines of the usual size; codes have at most 512 characters. */
const LONG_CODE = 330;
const PANEL = { width: 58, height: 57 } as const;
const QR_SIDE = 43;
const WIDTH = A4.width - 2 * A4.margin;

/** Draws what the payer looks for first: how much, until when, and the Pix. */
export function drawSummary(sheet: Sheet, boleto: PrintedBoleto, y: number): void {
  const x = A4.margin;
  const { copiaECola, documentNumber, documentDate, pagador } = boleto;
  const width = copiaECola === null ? WIDTH : WIDTH - PANEL.width - 8;
  drawText(sheet, copiaECola === null ? 'Boleto' : 'Boleto com Pix', { x, y: y + 4, width }, TITLE);
  const issued = `Documento ${documentNumber} · emitido em ${formatDate(documentDate)}`;
  drawText(sheet, issued, { x, y: y + 10, width }, LABEL);

  const half = width / 2;
  drawText(sheet, 'Valor', { x, y: y + 18.5 }, LABEL);
  const color = brandInk(boleto.credor.brandColor);
  drawText(sheet, amountWritten(boleto), { x, y: y + 26, width: half - 4 }, { ...BIG, color });
  drawText(sheet, 'Vencimento', { x: x + half, y: y + 18.5 }, LABEL);
  drawText(sheet, dueWritten(boleto), { x: x + half, y: y + 26, width: half }, BIG);

  drawText(sheet, 'Pagador', { x, y: y + 34 }, LABEL);
  drawText(sheet, pagador.name, { x, y: y + 39, width }, BODY);
  const lines = linesOf(sheet, advice(boleto), width, LABEL);
  drawLines(sheet, lines, { x, y: y + 45, width }, LABEL);
  if (copiaECola === null) return;
  drawPanel(sheet, copiaECola, { x: x + WIDTH - PANEL.width, y: y - 2 });
  drawCode(sheet, copiaECola, y + PANEL.height + 3.5);
}

function advice({ copiaECola, beneficiario }: PrintedBoleto): string {
  const once =
    copiaECola === null
      ? ''
      : 'Pague uma vez só, por Pix ou pelo código de barras: o que for pago primeiro vale. ';
  return `${once}Antes de confirmar, veja no aplicativo do banco quem recebe: ${beneficiario.name}`;
}

function drawPanel(sheet: Sheet, text: string, { x, y }: { x: number; y: number }): void {
  fillBox(sheet, { x, y, ...PANEL }, PALE);
  const line = { x, width: PANEL.width };
  const heading: Style = { font: 'bold', size: 9.5, align: 'centre' };
  drawText(sheet, 'Pague com Pix', { ...line, y: y + 5.6 }, heading);
  drawQrCode(sheet, text, { x: x + (PANEL.width - QR_SIDE) / 2, y: y + 8, side: QR_SIDE });
  const hint = 'Aponte a câmera do aplicativo do seu banco';
  drawText(sheet, hint, { ...line, y: y + 54.6 }, { ...LABEL, size: 7, align: 'centre' });
}

/** The code is broken after so many characters, never at a word: what is copied must be whole. */
function drawCode(sheet: Sheet, text: string, y: number): void {
  const x = A4.margin;
  const style: Style = { font: 'mono', size: text.length > LONG_CODE ? 6.2 : 7.5 };
  const letter = millimetres(sheet.fonts.mono.widthOfTextAtSize('0', style.size));
  const perLine = Math.floor(WIDTH / letter);
  const lines = text.match(new RegExp(`.{1,${perLine}}`, 'g')) ?? [];
  drawText(sheet, 'Pix copia e cola', { x, y }, LABEL);
  drawLines(sheet, lines, { x, y: y + lineHeight(style) + 0.6 }, style);
}
