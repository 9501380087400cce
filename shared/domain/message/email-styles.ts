const INK = '#1f2933';
const QUIET = '#52606d';
const LINE = '#e4e7eb';
const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** Mail programs drop style sheets, so every element carries its own style. */
export const FRAME = {
  page: `margin:0;padding:0;background:#f3f4f6;font-family:${FONT};color:${INK};`,
  card: `width:100%;max-width:560px;background:#ffffff;border-radius:14px;border:1px solid ${LINE};`,
  brand: `font-size:18px;line-height:24px;font-weight:700;color:${INK};`,
  footer: `width:100%;max-width:560px;`,
  small: `margin:0 0 10px;font-size:13px;line-height:20px;color:${QUIET};`,
  quietLink: `color:${QUIET};text-decoration:underline;`,
} as const;

export const monogramStyle = (brand: string): string =>
  `width:40px;height:40px;border-radius:10px;background:${brand};color:${inkOn(brand)};` +
  'font-size:20px;line-height:40px;font-weight:700;text-align:center;';

/** By tag, or by tag and class, of what a template's author writes. */
const contentStyles = (brand: string): Readonly<Record<string, string>> => ({
  h1: `margin:0 0 16px;font-size:24px;line-height:32px;font-weight:700;color:${INK};`,
  p: `margin:0 0 16px;font-size:16px;line-height:26px;color:${INK};`,
  'p.nota': `margin:0 0 16px;font-size:14px;line-height:22px;color:${QUIET};`,
  'p.acao': 'margin:28px 0;text-align:center;',
  a: `color:${INK};text-decoration:underline;`,
  'a.botao':
    `display:inline-block;padding:15px 32px;border-radius:10px;background:${brand};color:${inkOn(brand)};` +
    'font-size:16px;line-height:20px;font-weight:700;text-decoration:none;',
  table: `width:100%;margin:12px 0 20px;border-collapse:collapse;`,
  th: `padding:0 8px 8px 0;border-bottom:1px solid ${LINE};font-size:13px;line-height:18px;font-weight:600;text-align:left;color:${QUIET};`,
  'th.valor': `padding:0 0 8px;border-bottom:1px solid ${LINE};font-size:13px;line-height:18px;font-weight:600;text-align:right;color:${QUIET};`,
  td: `padding:12px 8px 12px 0;border-bottom:1px solid ${LINE};font-size:15px;line-height:22px;vertical-align:top;color:${INK};`,
  'td.valor': `padding:12px 0;border-bottom:1px solid ${LINE};font-size:15px;line-height:22px;font-weight:600;text-align:right;white-space:nowrap;vertical-align:top;color:${INK};`,
  'td.total': `padding:14px 8px 0 0;font-size:16px;line-height:24px;font-weight:700;color:${INK};`,
  'td.valor-total': `padding:14px 0 0;font-size:18px;line-height:24px;font-weight:700;text-align:right;white-space:nowrap;color:${INK};`,
});

/** Overrides for programs that follow the reader's dark theme, and for narrow screens. */
export const STYLE_SHEET = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .inside { padding: 24px 20px !important; }
  .botao { display: block !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background: #111418 !important; }
  .card { background: #1b2026 !important; border-color: #2c333b !important; }
  .brand, .content h1, .content p, .content td, .content a:not(.botao) { color: #f0f2f5 !important; }
  .content p.nota, .content th, .small, .small a { color: #aab4bf !important; }
  .content th, .content td { border-color: #343c45 !important; }
}`;

/** Gives each tag of the content its style; in dark themes the button keeps its own ink. */
export function styleContent(html: string, brand: string): string {
  const styles = contentStyles(brand);
  return html.replace(/<([a-z]\w*)((?:\s[^<>]*)?)>/g, (whole, tag: string, rest: string) => {
    const kind = /\sclass="([\w-]+)"/.exec(rest)?.[1];
    const style = (kind && styles[`${tag}.${kind}`]) ?? styles[tag];
    return style === undefined ? whole : `<${tag}${rest} style="${style}">`;
  });
}

/** White or near black, whichever reads better on the colour (WCAG relative luminance). @param color `#rrggbb` */
export function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  );
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const contrastWithWhite = 1.05 / (luminance + 0.05);
  return contrastWithWhite >= 4.5 ? '#ffffff' : '#101418';
}

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
