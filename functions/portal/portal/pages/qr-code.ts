import QRCode from 'qrcode';
import { Html } from './html.ts';

/** Modules of silence around the symbol (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A QR code as one SVG path, black on white in either colour scheme, since cameras expect dark on light. */
export function qrCode(text: string): Html {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET_ZONE;
  const runs = Array.from({ length: modules.size }, (_, row) => rowPath(modules, row)).join('');
  return new Html(
    `<svg viewBox="0 0 ${side} ${side}" role="img" aria-label="QR Code do Pix" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${runs}"/></svg>`,
  );
}

/** Neighbouring dark modules are drawn as one bar, which keeps the page small. */
function rowPath(modules: QRCode.BitMatrix, row: number): string {
  let path = '';
  for (let column = 0; column < modules.size; column++) {
    const start = column;
    while (column < modules.size && modules.get(row, column)) column++;
    const width = column - start;
    if (width > 0) path += `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${width}v1h-${width}z`;
  }
  return path;
}
