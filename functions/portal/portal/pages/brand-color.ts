type Rgb = readonly [number, number, number];

/** WCAG 2.2 1.4.3: contrast of text with what is behind it. */
export const CONTRAST_MIN = 4.5;

/** Colours of one credor that can be read on every page, as `#rrggbb`. */
export type BrandColors = {
  /** The brand's own colour, for surfaces; where it would vanish into the paper, the accent instead. */
  readonly fill: string;
  /** Text on the fill: black or white, whichever is read better. One of the two always can. */
  readonly onFill: string;
  /** The brand's colour, darkened on light paper or lightened on dark paper until it can be read there. */
  readonly accent: string;
};

/** The least favourable paper on which accents stand, and how well they must be read on it. */
export const PAPER = {
  light: { color: '#f4f5f7', contrast: CONTRAST_MIN },
  dark: { color: '#1b1e23', contrast: 7 },
} as const;

/** Below this a surface is not told from the paper around it. */
const VISIBLE_MIN = 1.2;

/** @param brandColor `#rrggbb`, any at all: yellow links on white are darkened as far as needed and no further */
export function brandColorsOn(scheme: keyof typeof PAPER, brandColor: string): BrandColors {
  const { color, contrast: wanted } = PAPER[scheme];
  const paper = rgbOf(color);
  const brand = rgbOf(brandColor);
  const pole = scheme === 'light' ? BLACK : WHITE;
  let accent = brand;
  for (let step = 1; step <= STEPS && contrast(accent, paper) < wanted; step++) {
    accent = mix(brand, pole, step / STEPS);
  }
  const fill = contrast(brand, paper) < VISIBLE_MIN ? accent : brand;
  const onFill = contrast(fill, WHITE) >= CONTRAST_MIN ? WHITE : BLACK;
  return { fill: hexOf(fill), onFill: hexOf(onFill), accent: hexOf(accent) };
}

/** Contrast ratio of WCAG 2.2, 1 to 21. */
export const contrastOf = (one: string, other: string): number =>
  contrast(rgbOf(one), rgbOf(other));

const STEPS = 50;
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

const rgbOf = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

const hexOf = (color: Rgb): string =>
  `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

const mix = ([r, g, b]: Rgb, [r2, g2, b2]: Rgb, share: number): Rgb => [
  Math.round(r + (r2 - r) * share),
  Math.round(g + (g2 - g) * share),
  Math.round(b + (b2 - b) * share),
];

function contrast(one: Rgb, other: Rgb): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it for sRGB. */
const luminance = ([r, g, b]: Rgb): number =>
  0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
