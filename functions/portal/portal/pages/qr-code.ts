import { QUIET_ZONE, type QrRun, qrRuns } from '#shared/paper/qr-runs.ts';
import { Html } from './html.ts';

/** A QR code as one SVG path, black on white in either colour scheme, since cameras expect dark on light. */
export function qrCode(text: string): Html {
  const { size, runs } = qrRuns(text);
  const side = size + 2 * QUIET_ZONE;
  return new Html(
    `<svg viewBox="0 0 ${side} ${side}" role="img" aria-label="QR Code do Pix" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${runs.map(barOf).join('')}"/></svg>`,
  );
}

const barOf = ({ row, column, width }: QrRun): string =>
  `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h${width}v1h-${width}z`;
