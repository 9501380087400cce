import type { Color, PDFFont } from 'pdf-lib';
import { A4, type Fonts, INK, millimetres, points, type Sheet } from './sheet.ts';

/** Size in points, as print counts letters. */
export type Style = {
  readonly font: keyof Fonts;
  readonly size: number;
  readonly color?: Color;
  readonly align?: 'left' | 'right' | 'centre';
};

/** Between two lines, as a part of the size of the letters. */
const LEADING = 1.35;
/** How much smaller a text may get to fit its place before it is cut. */
const SHRINK_MIN = 0.7;

export const lineHeight = ({ size }: Style): number => millimetres(size * LEADING);

/**
 * Writes one line with its feet at `y`. Aligned right or in the centre it needs the width of its place; where it does
 * not fit that width, it is written smaller, and cut with an ellipsis where that would make it unreadable.
 */
export function drawText(
  sheet: Sheet,
  text: string,
  at: { readonly x: number; readonly y: number; readonly width?: number },
  style: Style,
): void {
  const font = sheet.fonts[style.font];
  const fitted = fit(font, printable(font, text), style.size, at.width);
  const spare = at.width === undefined ? 0 : at.width - widthOf(font, fitted.text, fitted.size);
  const shift = { left: 0, centre: spare / 2, right: spare }[style.align ?? 'left'];
  sheet.page.drawText(fitted.text, {
    x: points(at.x + shift),
    y: points(A4.height - at.y),
    size: fitted.size,
    font,
    color: style.color ?? INK,
  });
}

/** The lines of a text that is broken between words; line breaks of its own are kept. */
export function linesOf(
  sheet: Sheet,
  text: string,
  width: number,
  style: Style,
): readonly string[] {
  const font = sheet.fonts[style.font];
  return text
    .split('\n')
    .flatMap((paragraph) => wrapped(font, printable(font, paragraph), width, style.size));
}

/** Writes lines one under the other, the first with its feet at `y`, and tells where the next would stand. */
export function drawLines(
  sheet: Sheet,
  lines: readonly string[],
  at: { readonly x: number; readonly y: number; readonly width?: number },
  style: Style,
): number {
  lines.forEach((line, index) =>
    drawText(sheet, line, { ...at, y: at.y + index * lineHeight(style) }, style),
  );
  return at.y + lines.length * lineHeight(style);
}

const widthOf = (font: PDFFont, text: string, size: number): number =>
  millimetres(font.widthOfTextAtSize(text, size));

function wrapped(font: PDFFont, text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((word) => pieces(font, word, width, size))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(font, longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** A word that is wider than its place (a payment code, an address on the web) is broken where it must be. */
function pieces(font: PDFFont, word: string, width: number, size: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && widthOf(font, part + letter, size) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

function fit(font: PDFFont, text: string, size: number, width: number | undefined) {
  const full = widthOf(font, text, size);
  if (width === undefined || full <= width) return { text, size };
  const smaller = Math.max(size * SHRINK_MIN, (size * width) / full);
  let cut = text;
  while (cut !== '' && widthOf(font, cut, smaller) > width) {
    cut = `${cut.replace(/…$/, '').slice(0, -1).trimEnd()}…`;
    if (cut === '…') break;
  }
  return { text: cut, size: smaller };
}

/** The letters of the font: others lose their accents, and what is left of none becomes a question mark. */
function printable(font: PDFFont, text: string): string {
  const known = lettersOf(font);
  return Array.from(text.normalize('NFC').replace(/\s/g, ' '), (letter) => {
    if (known.has(letter)) return letter;
    const bare = letter.normalize('NFKD').replace(/\p{M}/gu, '');
    return Array.from(bare).every((part) => known.has(part)) ? bare : '?';
  }).join('');
}

const LETTERS = new WeakMap<PDFFont, ReadonlySet<string>>();

function lettersOf(font: PDFFont): ReadonlySet<string> {
  const known =
    LETTERS.get(font) ??
    new Set(font.getCharacterSet().map((codePoint) => String.fromCodePoint(codePoint)));
  LETTERS.set(font, known);
  return known;
}
