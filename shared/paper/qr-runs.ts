import QRCode from 'qrcode';

/** Modules of silence around the symbol (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

/** A stretch of dark modules in one row, counted from the corner of the symbol without its quiet zone. */
export type QrRun = { readonly row: number; readonly column: number; readonly width: number };

/** A QR code as stretches of dark modules: neighbours are drawn as one bar, which keeps pages and papers small. */
export function qrRuns(text: string): { readonly size: number; readonly runs: readonly QrRun[] } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const runs: QrRun[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      const start = column;
      while (column < modules.size && modules.get(row, column)) column++;
      if (column > start) runs.push({ row, column: start, width: column - start });
    }
  }
  return { size: modules.size, runs };
}
