import { type MimePart, parameterOf } from './mime-part.ts';

/** The text of a part: transfer encoding and charset undone. A charset that nobody knows is read as UTF-8. */
export function textOfPart({ headers, body }: MimePart): string {
  const charset = parameterOf(headers.get('content-type') ?? '', 'charset') ?? 'utf-8';
  return decoded(bytesOf(body, headers.get('content-transfer-encoding') ?? ''), charset);
}

/** A header as people read it (RFC 2047). */
export const headerText = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(
      /=\?([^?]+)\?([BbQq])\?([^?]*)\?=/g,
      (_, charset: string, kind: string, text: string) =>
        decoded(
          kind.toUpperCase() === 'B'
            ? Buffer.from(text, 'base64')
            : bytesOf(text.replaceAll('_', ' '), 'quoted-printable'),
          charset,
        ),
    );

function bytesOf(body: string, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return Buffer.from(
        body
          .replace(/=\r?\n/g, '')
          .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          ),
        'latin1',
      );
    default:
      return Buffer.from(body, 'latin1');
  }
}

function decoded(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
};

const QUOTES = /^<(?:blockquote|div[^>]+(?:gmail_quote|divRplyFwdMsg|appendonsend))/i;
const BREAKS = /^<(?:br|\/p|\/div|\/tr|\/li)/i;
const UNSPOKEN = /^<(style|script|head)\b/i;

/**
 * The words of an e-mail that came as HTML only, up to what it quotes. Anybody may send one, so it is gone through once, tag by tag:
 * a pattern that looks for the end of each tag anew would never be done with a page of tags that have none.
 */
export function textOfHtml(html: string): string {
  const words: string[] = [];
  const endless = new Set<string>();
  let at = 0;
  while (at < html.length) {
    const opens = html.indexOf('<', at);
    const closes = opens === -1 ? -1 : html.indexOf('>', opens);
    const tag = opens === -1 ? '' : html.slice(opens, closes === -1 ? undefined : closes + 1);
    const isQuote = QUOTES.test(tag);
    words.push(html.slice(at, closes === -1 && !isQuote ? undefined : opens));
    if (closes === -1 || isQuote) break;
    if (BREAKS.test(tag)) words.push('\n');
    at = afterUnspoken(html, closes + 1, UNSPOKEN.exec(tag)?.[1]?.toLowerCase(), endless);
  }
  return unescaped(words.join('')).trim();
}

/** Behind the end of a style, a script or a head; where it has none, what follows is read. */
function afterUnspoken(
  html: string,
  from: number,
  name: string | undefined,
  endless: Set<string>,
): number {
  if (name === undefined || endless.has(name)) return from;
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  const found = end.exec(html);
  if (found === null) endless.add(name);
  return found?.index ?? from;
}

const unescaped = (text: string): string =>
  text
    .replace(/&#(\d{1,6});/g, (_, code: string) =>
      String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    )
    .replace(/&(nbsp|amp|lt|gt|quot);/g, (all, name: string) => ENTITIES[name] ?? all);
