import assert from 'node:assert/strict';
import { bankOnPaper } from '#shared/domain/charge/boleto/banks.ts';
import {
  formatLinhaDigitavel,
  linhaDigitavelOf,
} from '#shared/domain/charge/boleto/linha-digitavel.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import type { PrintedBoleto } from './bolepix.ts';
import { amountWritten, dueWritten, partyWritten } from './bolepix-words.ts';
import { AMOUNT, drawCells, STRONG } from './cells.ts';
import { drawBarcode } from './codes.ts';
import { A4, drawLine, GREY, INK, type Sheet } from './sheet.ts';
import { drawLines, drawText, lineHeight, linesOf, type Style } from './text.ts';

/** The slip is 95 to 108 mm high; its barcode starts 5 mm from the left and ends 12 mm above the foot (FEBRABAN). */
const TOP = 173;
const BARCODE = { width: 103, height: 13, left: 5 } as const;

const X = A4.margin;
const LEFT = 135;
const RIGHT = 45;
const WIDTH = LEFT + RIGHT;
const ROW = 6.3;
/** Rows of two lines. */
const DOUBLE_ROW = 10;
const FILLED_IN_ROW = 5.4;
const NOTE: Style = { font: 'regular', size: 6, color: GREY };
const SMALL: Style = { font: 'regular', size: 7.5 };

/** Draws the slip that the bank takes. */
export function drawFicha(sheet: Sheet, boleto: PrintedBoleto): void {
  let y = drawHead(sheet, boleto);
  const { beneficiario } = boleto;
  y = drawCells(sheet, { x: X, y, height: ROW }, [
    { label: 'Local de pagamento', value: PLACE, width: LEFT },
    { label: 'Vencimento', value: dueWritten(boleto), width: RIGHT, style: STRONG },
  ]);
  y = drawCells(sheet, { x: X, y, height: DOUBLE_ROW }, [
    {
      label: 'Beneficiário',
      value: [partyWritten(beneficiario), beneficiario.address ?? ''],
      width: LEFT,
      style: SMALL,
    },
    {
      label: 'Agência / código do beneficiário',
      value: boleto.agencyAndAccount,
      width: RIGHT,
      style: AMOUNT,
    },
  ]);
  y = drawCells(sheet, { x: X, y, height: ROW }, [
    { label: 'Data do documento', value: formatDate(boleto.documentDate), width: 24 },
    { label: 'Nº do documento', value: boleto.documentNumber, width: 54 },
    { label: 'Espécie doc.', value: boleto.documentKind, width: 16 },
    { label: 'Aceite', value: 'N', width: 11 },
    { label: 'Data do processamento', value: formatDate(boleto.documentDate), width: 30 },
    { label: 'Nosso número', value: boleto.nossoNumero, width: RIGHT, style: AMOUNT },
  ]);
  y = drawCells(sheet, { x: X, y, height: ROW }, [
    { label: 'Uso do banco', value: '', width: 24 },
    { label: 'Carteira', value: boleto.carteira, width: 21 },
    { label: 'Espécie', value: 'R$', width: 21 },
    { label: 'Quantidade', value: '', width: 33 },
    { label: 'Valor', value: '', width: 36 },
    { label: '(=) Valor do documento', value: amountWritten(boleto), width: RIGHT, style: STRONG },
  ]);
  y = drawInstructions(sheet, boleto, y);
  y = drawPayer(sheet, boleto, y);
  drawBarcode(sheet, boleto.barcode, { x: X + BARCODE.left, y: y + 3, ...BARCODE });
  const foot = { x: X, y: y + 3, width: WIDTH };
  drawText(sheet, 'Autenticação mecânica · Ficha de compensação', foot, {
    ...NOTE,
    align: 'right',
  });
}

const PLACE = 'Pagável em qualquer banco, lotérica ou aplicativo de banco';

function drawHead(sheet: Sheet, { read, barcode }: PrintedBoleto): number {
  const bank = bankOnPaper(read.bank);
  const y = TOP + 7.5;
  drawText(sheet, bank.name, { x: X + 1, y: y - 2, width: 40 }, { font: 'bold', size: 11 });
  const code: Style = { font: 'bold', size: 14, align: 'centre' };
  drawText(sheet, bank.code, { x: X + 43, y: y - 2, width: 20 }, code);
  const line = formatLinhaDigitavel(linhaDigitavelOf(barcode));
  const digits: Style = { font: 'bold', size: 10.8, align: 'right' };
  drawText(sheet, line, { x: X + 64, y: y - 2, width: WIDTH - 65 }, digits);
  const heavy = { color: INK, thickness: 0.5 };
  for (const x of [X + 43, X + 63]) drawLine(sheet, { x, y: y - 6.5 }, { x, y }, heavy);
  drawLine(sheet, { x: X, y }, { x: X + WIDTH, y }, heavy);
  return y;
}

/** What the payer should know on the left; what a clerk fills in on the right. */
function drawInstructions(sheet: Sheet, { instructions }: PrintedBoleto, y: number): number {
  const height = FILLED_IN.length * FILLED_IN_ROW;
  const label = 'Instruções (texto de responsabilidade do beneficiário)';
  drawCells(sheet, { x: X, y, height }, [{ label, value: '', width: LEFT }]);
  drawSmallEnough(sheet, instructions, { x: X + 1, y: y + 6.2, width: LEFT - 2 }, height - 6.2);
  let row = y;
  for (const filledIn of FILLED_IN) {
    row = drawCells(sheet, { x: X + LEFT, y: row, height: FILLED_IN_ROW }, [
      { label: filledIn, value: '', width: RIGHT },
    ]);
  }
  drawLine(sheet, { x: X + LEFT, y }, { x: X + LEFT, y: row });
  return row;
}

const INSTRUCTION_SIZES = [8, 7, 6] as const;

/** Instructions are never cut: many or long ones are written smaller. */
function drawSmallEnough(
  sheet: Sheet,
  instructions: readonly string[],
  at: { readonly x: number; readonly y: number; readonly width: number },
  height: number,
): void {
  for (const size of INSTRUCTION_SIZES) {
    const style: Style = { font: 'regular', size };
    const lines = instructions.flatMap((text) => linesOf(sheet, text, at.width, style));
    if ((lines.length - 1) * lineHeight(style) > height - 1) continue;
    drawLines(sheet, lines, at, style);
    return;
  }
  assert.fail('the instructions of a boleto do not fit its slip');
}

const FILLED_IN = [
  '(-) Desconto / abatimento',
  '(-) Outras deduções',
  '(+) Mora / multa',
  '(+) Outros acréscimos',
  '(=) Valor cobrado',
];

function drawPayer(sheet: Sheet, { pagador, sacador }: PrintedBoleto, y: number): number {
  const below = drawCells(sheet, { x: X, y, height: DOUBLE_ROW }, [
    {
      label: 'Pagador',
      value: [partyWritten(pagador), pagador.address ?? ''],
      width: WIDTH,
      style: SMALL,
    },
  ]);
  const value = sacador === null ? '' : partyWritten(sacador);
  return drawCells(sheet, { x: X, y: below, height: ROW }, [
    { label: 'Sacador / avalista', value, width: WIDTH, style: SMALL },
  ]);
}
