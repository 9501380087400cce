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

/** The words of an e-mail that came as HTML only, up to what it quotes. */
export const textOfHtml = (html: string): string =>
  html
    .replace(/<(?:blockquote|div[^>]+(?:gmail_quote|divRplyFwdMsg|appendonsend))[\s\S]*$/i, '')
    .replace(/<(style|script|head)[\s\S]*?<\/\1>/gi, '')
    .replace(/<(?:br|\/p|\/div|\/tr|\/li)[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d{1,6});/g, (_, code: string) =>
      String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    )
    .replace(/&(nbsp|amp|lt|gt|quot);/g, (all, name: string) => ENTITIES[name] ?? all)
    .trim();
