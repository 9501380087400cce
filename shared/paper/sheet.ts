import { type Color, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import type { LocalDate } from '#shared/domain/values/local-date.ts';

/** Millimetres, like every place and length in this folder unless it says points. */
export const A4 = { width: 210, height: 297, margin: 15 } as const;

export const INK = rgb(0.1, 0.1, 0.12);
export const GREY = rgb(0.38, 0.4, 0.44);
export const RULE = rgb(0.72, 0.74, 0.77);
export const PALE = rgb(0.955, 0.96, 0.967);

/** The fonts that every reader of PDF has: nothing is embedded, and papers stay small. */
export type Fonts = { readonly regular: PDFFont; readonly bold: PDFFont; readonly mono: PDFFont };

/** One page to draw on. Places are counted from the upper left corner. */
export type Sheet = { readonly page: PDFPage; readonly fonts: Fonts };

export type Paper = {
  readonly newSheet: () => Sheet;
  /** @returns the same bytes for the same drawing */
  readonly bytes: () => Promise<Uint8Array>;
};

/**
 * Opens an empty paper in pt-BR.
 *
 * @param on the day that the paper says it was made on; there is no clock here
 */
export async function openPaper({
  title,
  author,
  on,
}: {
  readonly title: string;
  readonly author: string;
  readonly on: LocalDate;
}): Promise<Paper> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const made = new Date(`${on}T12:00:00Z`);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(author);
  document.setProducer('Régua');
  document.setLanguage('pt-BR');
  document.setCreationDate(made);
  document.setModificationDate(made);
  const fonts: Fonts = {
    regular: await document.embedFont(StandardFonts.Helvetica),
    bold: await document.embedFont(StandardFonts.HelveticaBold),
    mono: await document.embedFont(StandardFonts.Courier),
  };
  return {
    newSheet: () => ({ page: document.addPage([points(A4.width), points(A4.height)]), fonts }),
    bytes: () => document.save(),
  };
}

const POINTS_PER_MM = 72 / 25.4;

export const points = (mm: number): number => mm * POINTS_PER_MM;
export const millimetres = (points: number): number => points / POINTS_PER_MM;

/** A colour as credores write theirs: `#0b5cad`. */
export function colorOf(hex: string): Color {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return rgb(channel(1), channel(3), channel(5));
}

/** The brand's colour for letters, or ink where it is too light to be read on white (contrast of 4.5, WCAG 2). */
export function brandInk(hex: string): Color {
  const linear = (at: number): number => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
  return 1.05 / (luminance + 0.05) >= 4.5 ? colorOf(hex) : INK;
}

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export function fillBox({ page }: Sheet, { x, y, width, height }: Box, color: Color): void {
  page.drawRectangle({
    x: points(x),
    y: points(A4.height - y - height),
    width: points(width),
    height: points(height),
    color,
  });
}

/** A straight line. `dash` is the length of dashes and gaps. */
export function drawLine(
  { page }: Sheet,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  {
    color = RULE,
    thickness = 0.2,
    dash,
  }: { readonly color?: Color; readonly thickness?: number; readonly dash?: number } = {},
): void {
  const place = ({ x, y }: { x: number; y: number }) => {
    return { x: points(x), y: points(A4.height - y) };
  };
  page.drawLine({
    start: place(from),
    end: place(to),
    thickness: points(thickness),
    color,
    ...(dash === undefined ? {} : { dashArray: [points(dash), points(dash)] }),
  });
}
