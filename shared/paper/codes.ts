import { grayscale } from 'pdf-lib';
import { itfBars } from './itf-bars.ts';
import { QUIET_ZONE, qrRuns } from './qr-runs.ts';
import { type Box, fillBox, type Sheet } from './sheet.ts';

const BLACK = grayscale(0);
const WHITE = grayscale(1);

/** A hair over the edge, so that no renderer leaves a light line between neighbouring rows. */
const OVERLAP = 0.01;

/** Draws the barcode of a boleto over the whole box (FEBRABAN: 103 by 13 mm). */
export function drawBarcode(sheet: Sheet, digits: string, { x, y, width, height }: Box): void {
  const bars = itfBars(digits);
  const narrow = width / bars.reduce((sum, bar) => sum + bar, 0);
  let at = x;
  bars.forEach((bar, index) => {
    const isBar = index % 2 === 0;
    if (isBar) fillBox(sheet, { x: at, y, width: bar * narrow, height }, BLACK);
    at += bar * narrow;
  });
}

/** Draws a QR code with its quiet zone over the whole box, which is square. */
export function drawQrCode(
  sheet: Sheet,
  text: string,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): void {
  const { size, runs } = qrRuns(text);
  const module = side / (size + 2 * QUIET_ZONE);
  fillBox(sheet, { x, y, width: side, height: side }, WHITE);
  for (const { row, column, width } of runs) {
    fillBox(
      sheet,
      {
        x: x + (column + QUIET_ZONE) * module,
        y: y + (row + QUIET_ZONE) * module,
        width: width * module + OVERLAP,
        height: module + OVERLAP,
      },
      BLACK,
    );
  }
}
