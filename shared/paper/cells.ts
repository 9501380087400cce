import { drawLine, GREY, type Sheet } from './sheet.ts';
import { drawText, lineHeight, type Style } from './text.ts';

/** A labelled place of a form. `value` is one line, or several from the label down. */
export type Cell = {
  readonly label: string;
  readonly value: string | readonly string[];
  readonly width: number;
  readonly style?: Style;
};

const LABEL: Style = { font: 'regular', size: 5.5, color: GREY };
const VALUE: Style = { font: 'regular', size: 8 };
export const AMOUNT: Style = { font: 'regular', size: 8, align: 'right' };
export const STRONG: Style = { font: 'bold', size: 9.5, align: 'right' };

const PADDING = 1;

/** Draws a row of cells from left to right, with a rule below and between them, and tells where the next row begins. */
export function drawCells(
  sheet: Sheet,
  { x, y, height }: { readonly x: number; readonly y: number; readonly height: number },
  cells: readonly Cell[],
): number {
  const below = y + height;
  let left = x;
  cells.forEach((cell, index) => {
    if (index > 0) drawLine(sheet, { x: left, y }, { x: left, y: below });
    drawCell(sheet, { x: left, y, height }, cell);
    left += cell.width;
  });
  drawLine(sheet, { x, y: below }, { x: left, y: below });
  return below;
}

function drawCell(
  sheet: Sheet,
  { x, y, height }: { readonly x: number; readonly y: number; readonly height: number },
  { label, value, width, style = VALUE }: Cell,
): void {
  const inner = { x: x + PADDING, width: width - 2 * PADDING };
  drawText(sheet, label, { ...inner, y: y + 2.15 }, LABEL);
  const lines = typeof value === 'string' ? [value] : value;
  lines.forEach((line, index) => {
    const above = (lines.length - 1 - index) * lineHeight(style);
    drawText(sheet, line, { ...inner, y: y + height - 1.1 - above }, style);
  });
}
