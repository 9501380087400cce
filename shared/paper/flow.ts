import { drawLetterhead, type Letterhead } from './letterhead.ts';
import { A4, drawLine, GREY, millimetres, type Paper, type Sheet } from './sheet.ts';
import { drawText, lineHeight, type Style } from './text.ts';

/** Where text ends and the footer begins. */
const BOTTOM = A4.height - 22;
const TOP = 20;
const WIDTH = A4.width - 2 * A4.margin;

/** A place on a sheet; `y` is its upper edge. */
export type Place = {
  readonly sheet: Sheet;
  readonly x: number;
  readonly y: number;
  readonly width: number;
};

/** Hands out places from the top of the first sheet on, and begins another sheet where one is full. */
export type Flow = {
  readonly take: (height: number) => Place;
  /** Begins another sheet unless so much is left: what belongs together stays together. */
  readonly keepTogether: (height: number) => void;
  /** The sheet that is being written. */
  readonly sheet: () => Sheet;
  readonly sheets: () => readonly Sheet[];
  readonly width: number;
};

/** A flow whose first sheet carries the creditor's letterhead. */
export function openFlow(paper: Paper, credor: Letterhead): Flow {
  let sheet = paper.newSheet();
  const sheets = [sheet];
  let y = drawLetterhead(sheet, credor);
  const keepTogether = (height: number): void => {
    if (y + height <= BOTTOM) return;
    sheet = paper.newSheet();
    sheets.push(sheet);
    y = TOP;
  };
  const take = (height: number): Place => {
    keepTogether(height);
    const place = { sheet, x: A4.margin, y, width: WIDTH };
    y += height;
    return place;
  };
  return { take, keepTogether, sheet: () => sheet, sheets: () => sheets, width: WIDTH };
}

/** Writes lines, each of which may be the first of another sheet. */
export function flowLines(flow: Flow, lines: readonly string[], style: Style): void {
  for (const line of lines) {
    const { sheet, x, y, width } = flow.take(lineHeight(style));
    drawText(sheet, line, { x, y: y + millimetres(style.size), width }, style);
  }
}

const FOOT: Style = { font: 'regular', size: 7, color: GREY };
const FINGERPRINT: Style = { font: 'mono', size: 6.5, color: GREY };

/** Writes what identifies the paper, and which of how many sheets it is, at the foot of every sheet. */
export function drawFooters(sheets: readonly Sheet[], fingerprint: string): void {
  const y = BOTTOM + 6;
  sheets.forEach((sheet, index) => {
    drawLine(sheet, { x: A4.margin, y }, { x: A4.margin + WIDTH, y });
    drawText(sheet, fingerprint, { x: A4.margin, y: y + 4, width: WIDTH - 30 }, FINGERPRINT);
    const page = `página ${index + 1} de ${sheets.length}`;
    drawText(sheet, page, { x: A4.margin, y: y + 4, width: WIDTH }, { ...FOOT, align: 'right' });
  });
}
