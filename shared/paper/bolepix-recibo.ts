import {
  formatLinhaDigitavel,
  linhaDigitavelOf,
} from '#shared/domain/charge/boleto/linha-digitavel.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import type { PrintedBoleto } from './bolepix.ts';
import { amountWritten, dueWritten } from './bolepix-words.ts';
import { AMOUNT, drawCells, STRONG } from './cells.ts';
import { taxIdWritten } from './letterhead.ts';
import { A4, drawLine, GREY, type Sheet } from './sheet.ts';
import { drawText, type Style } from './text.ts';

const TOP = 124;
const ROW = 6.8;
const CUT = 167.5;
const WIDTH = A4.width - 2 * A4.margin;
const HEADING: Style = { font: 'bold', size: 8.5 };
const NOTE: Style = { font: 'regular', size: 6, color: GREY };

/** Draws the part that the payer keeps, down to where the paper is cut. */
export function drawRecibo(sheet: Sheet, boleto: PrintedBoleto): void {
  const x = A4.margin;
  const { beneficiario, pagador } = boleto;
  drawText(sheet, 'Recibo do pagador', { x, y: TOP }, HEADING);
  let y = TOP + 2;
  drawLine(sheet, { x, y }, { x: x + WIDTH, y });
  const row = (cells: Parameters<typeof drawCells>[2]) => {
    y = drawCells(sheet, { x, y, height: ROW }, cells);
  };
  row([
    { label: 'Beneficiário', value: beneficiario.name, width: 98 },
    { label: 'CPF ou CNPJ do beneficiário', value: taxIdWritten(beneficiario.taxId), width: 44 },
    { label: 'Agência / código do beneficiário', value: boleto.agencyAndAccount, width: 38 },
  ]);
  row([{ label: 'Endereço do beneficiário', value: beneficiario.address ?? '', width: WIDTH }]);
  row([
    { label: 'Pagador', value: pagador.name, width: 98 },
    { label: 'CPF ou CNPJ do pagador', value: taxIdWritten(pagador.taxId), width: 82 },
  ]);
  row([
    { label: 'Nosso número', value: boleto.nossoNumero, width: 38 },
    { label: 'Nº do documento', value: boleto.documentNumber, width: 50 },
    { label: 'Data do documento', value: formatDate(boleto.documentDate), width: 24 },
    { label: 'Vencimento', value: dueWritten(boleto), width: 30, style: AMOUNT },
    { label: 'Valor do documento', value: amountWritten(boleto), width: 38, style: STRONG },
  ]);
  const line = formatLinhaDigitavel(linhaDigitavelOf(boleto.barcode));
  row([{ label: 'Linha digitável', value: line, width: WIDTH }]);
  const authentication = { x, y: y + 2.8, width: WIDTH };
  drawText(sheet, 'Autenticação mecânica', authentication, { ...NOTE, align: 'right' });
  drawLine(sheet, { x: 0, y: CUT }, { x: A4.width, y: CUT }, { color: GREY, dash: 1.4 });
  drawText(sheet, 'Corte aqui', { x, y: CUT - 1 }, NOTE);
}
