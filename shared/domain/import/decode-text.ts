import { isUtf8 } from 'node:buffer';

const WINDOWS_1252 = new TextDecoder('windows-1252');
const BEYOND_ASCII = /[\u0080-\u00ff]/;

/**
 * What a line of bytes says: UTF-8 where it is that, else what Windows in Brazil calls Latin-1 (Windows-1252). Decided
 * line by line, so a file put together from two sources is read right, and no accent is too far down to be noticed.
 *
 * @param bytes one character per byte, as Buffer's `latin1` gives
 */
export function decodeText(bytes: string): string {
  if (!BEYOND_ASCII.test(bytes)) return bytes;
  const buffer = Buffer.from(bytes, 'latin1');
  return isUtf8(buffer) ? buffer.toString('utf8') : WINDOWS_1252.decode(buffer);
}
