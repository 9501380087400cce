import { isAscii } from 'node:buffer';
import { decodeText } from '#shared/domain/import/decode-text.ts';
import { RetornoRefused } from './retorno-refused.ts';

/** No line of CNAB is longer than 444; some banks pad, and nothing pads so much. */
export const LINE_LENGTH_MAX = 4_096;

const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';
/** What DOS put at the end of a file. */
const END_OF_FILE = '\u001a';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

export type LineSplitter = {
  /** The lines that this piece completes, without their ends. Blank ones are there too, so that numbers stay right. */
  readonly push: (bytes: Uint8Array) => readonly string[];
  /** The last line of a file that does not end with a line end, or nothing. */
  readonly end: () => readonly string[];
};

/**
 * Cuts a file into lines whatever its pieces are, CRLF or LF, keeping no more than one line. One byte is one column
 * (Latin-1), unless a line was converted to UTF-8 on its way, where one character is.
 *
 * @throws RetornoRefused when a line is longer than any CNAB: the file is something else
 */
export function lineSplitter(): LineSplitter {
  let rest = '';
  let isPlain = true;
  let count = 0;

  function finished(line: string): string {
    count += 1;
    const start = count === 1 && line.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    let stop = line.length;
    while (stop > start && (line[stop - 1] === '\r' || line[stop - 1] === END_OF_FILE)) stop -= 1;
    const bare = start === 0 && stop === line.length ? line : line.slice(start, stop);
    return isPlain ? bare : decodeText(bare);
  }

  function refuseEndless(line: string): void {
    if (line.length <= LINE_LENGTH_MAX) return;
    const reason = `linha com mais de ${LINE_LENGTH_MAX} posições; isto não é um arquivo CNAB`;
    throw new RetornoRefused(count + 1, LINE_LENGTH_MAX + 1, reason);
  }

  return {
    push(bytes) {
      const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      isPlain = isAscii(bytes) && (isPlain || isAscii(Buffer.from(rest, 'latin1')));
      const lines: string[] = [];
      let at = 0;
      for (let stop = piece.indexOf(LINE_FEED); stop >= 0; stop = piece.indexOf(LINE_FEED, at)) {
        // Each line is made by itself: parts of a long text are slower to look into than texts of their own.
        const end = piece[stop - 1] === CARRIAGE_RETURN && stop > at ? stop - 1 : stop;
        const line = rest + piece.toString('latin1', at, end);
        refuseEndless(line);
        lines.push(finished(line));
        rest = '';
        at = stop + 1;
      }
      rest += piece.toString('latin1', at);
      refuseEndless(rest);
      return lines;
    },
    end() {
      const line = rest;
      rest = '';
      return line === '' ? [] : [finished(line)];
    },
  };
}
