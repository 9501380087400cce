import { isUtf8 } from 'node:buffer';
import { showsDos } from '#shared/domain/values/dos-signs.ts';

/** How a text that is no UTF-8 is written: by Windows in Brazil, or by DOS. */
export type CodePage = 'windows-1252' | 'cp850';

const WINDOWS_1252 = new TextDecoder('windows-1252');
const BEYOND_ASCII = /[\u0080-\u00ff]/;

/** What the bytes from 0x80 on are in code page 850. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
  'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/**
 * Letters of Portuguese whose bytes are no letters of Portuguese in code page 850, or not there: é and â are its Ú and Ô, which no
 * small letter stands before, and Ç its Ã, which A and U do not follow.
 */
const WINDOWS_SIGNS =
  /[ÀÁÂÃÉÊÍÓÔÕÚÜáãçêíóôõúüñÑöë](?=\p{L})|(?<=\p{L})[ÀÁÂÃÉÊÍÓÔÕÚÜáãçêíóôõúüñÑöë]|(?<=\p{Ll})[éâ]|(?<=\p{L})Ç(?=[AU])/u;
/** Letters of other pages of DOS, which nobody should read as those of 850. */
const OTHER_PAGE = /(?<=\p{L})[„†‰‹ŒŽ\u008d\u008f]|[„†‰‹ŒŽ\u008d\u008f](?=\p{L})/u;
/**
 * Between capitals é and â may be what somebody wrote (`AMéRICO`), or DOS for Ú and Ô (`LéCIO`, `ANTâNIO`); before a small letter a
 * space that does not break may be one, or DOS for á, as behind the S of Sá.
 */
const EITHER =
  /(?<=\p{Lu})[éâ](?=\p{Lu})|(?<!\p{L})[éâ](?=\p{Lu}{2})|(?<=[AEIOU])é(?!\p{L})|\u00a0(?!(?:d[aeo]s?|e)(?!\p{L}))(?=\p{Ll})|(?<=(?<!\p{L})[Ss])\u00a0(?=[\s;,|"]|$)/gu;

/**
 * What a line of bytes says: UTF-8 where it is that, else what Windows in Brazil calls Latin-1 (Windows-1252), or the letters of DOS
 * (code page 850) where its letters show that. Decided line by line, so a file put together from two sources is read right, and no
 * accent is too far down to be noticed.
 *
 * @param bytes one character per byte, as Buffer's `latin1` gives
 * @param page what lines of the same file show, for a line that shows nothing. Where nothing shows it, a letter that may be two
 *   becomes U+FFFD, so that nobody gets a wrong name
 */
export function decodeText(bytes: string, page: CodePage | null = null): string {
  if (!BEYOND_ASCII.test(bytes)) return bytes;
  const buffer = Buffer.from(bytes, 'latin1');
  if (isUtf8(buffer)) return buffer.toString('utf8');
  const text = WINDOWS_1252.decode(buffer);
  const shown = pageShown(text);
  if ((shown ?? page) === 'cp850') return asDos(bytes);
  return shown === null && page === null ? text.replaceAll(EITHER, '\ufffd') : text;
}

/**
 * How the lines of a file's beginning are written, by most of those that show it; null where none does.
 *
 * @param bytes one character per byte
 */
export function codePageOf(bytes: string): CodePage | null {
  if (!BEYOND_ASCII.test(bytes)) return null;
  let lead = 0;
  for (const line of bytes.split(/[\r\n]+/)) {
    if (!BEYOND_ASCII.test(line)) continue;
    const buffer = Buffer.from(line, 'latin1');
    const shown = isUtf8(buffer) ? null : pageShown(WINDOWS_1252.decode(buffer));
    if (shown !== null) lead += shown === 'cp850' ? 1 : -1;
  }
  if (lead === 0) return null;
  return lead > 0 ? 'cp850' : 'windows-1252';
}

/** @param text as Windows-1252 reads it */
function pageShown(text: string): CodePage | null {
  if (WINDOWS_SIGNS.test(text) || OTHER_PAGE.test(text)) return 'windows-1252';
  return showsDos(text) ? 'cp850' : null;
}

const asDos = (bytes: string): string =>
  bytes.replaceAll(/[\u0080-\u00ff]/g, (byte) => CP850.charAt(byte.charCodeAt(0) - 0x80));
