import type { Hash } from 'node:crypto';
import { centavos } from '#shared/domain/values/money.ts';
import { lineSplitter } from './line-splitter.ts';
import { type ExpectedAccount, openRetorno } from './open-retorno.ts';
import type { RetornoNews } from './retorno-news.ts';
import { RetornoRefused } from './retorno-refused.ts';
import { titles240 } from './titles-240.ts';
import { type TitleReader, titles400 } from './titles-400.ts';

/** Larger texts are costly to make and to throw away again. */
const READ_BYTES = 64 * 1024;
const SPACE = 32;
const LAST_OF_ASCII = 126;

/**
 * Reads a retorno of any size, piece by piece, keeping no more than one title. Where the pieces are cut makes no
 * difference.
 *
 * @param pieces the file's bytes, in any pieces
 * @param fingerprint is given what the lines say, whatever blanks and line ends are between them: the same file is the
 *   same there
 * @returns news of each piece, in the file's order; `opened` first, `closed` last
 * @throws RetornoRefused when the file as a whole is wrong: then nothing of it should count, so whoever acts on a
 *   file reads it once before and acts on the second reading
 */
export async function* readRetorno(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  expected: ExpectedAccount,
  fingerprint?: Hash,
): AsyncGenerator<readonly RetornoNews[]> {
  const splitter = lineSplitter();
  const reader = retornoReader(expected);
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += READ_BYTES) {
      const lines = splitter.push(piece.subarray(at, at + READ_BYTES));
      fingerprint?.update(sayingsOf(lines));
      const news = reader.read(lines);
      if (news.length > 0) yield news;
    }
  }
  const lines = splitter.end();
  fingerprint?.update(sayingsOf(lines));
  yield [...reader.read(lines), reader.close()];
}

const sayingsOf = (lines: readonly string[]): string =>
  lines.map((line) => (line.trim() === '' ? '' : `${line.trimEnd()}\n`)).join('');

type RetornoReader = {
  readonly read: (lines: readonly string[]) => readonly RetornoNews[];
  readonly close: () => RetornoNews;
};

function retornoReader(expected: ExpectedAccount): RetornoReader {
  let titles: TitleReader | null = null;
  let isClosed = false;
  let number = 0;
  const sums = { lines: 0, titles: 0, paid: 0 };

  function readLine(line: string, into: RetornoNews[]): void {
    sums.lines += 1;
    if (isClosed) throw new RetornoRefused(number, 1, 'há linhas depois do trailer do arquivo');
    if (titles) {
      isClosed = titles.read(line, number, into);
      return;
    }
    const { header, format } = openRetorno(line, number, expected);
    titles =
      format.length === 240
        ? titles240(format, header.generatedOn, expected)
        : titles400(format, header.generatedOn);
    into.push({ kind: 'opened', header });
  }

  return {
    read(lines) {
      const news: RetornoNews[] = [];
      for (const line of lines) {
        number += 1;
        if (isBlank(line)) continue;
        readLine(line, news);
      }
      for (const one of news) {
        if (one.kind !== 'title') continue;
        sums.titles += 1;
        sums.paid += one.title.paid;
      }
      return news;
    },
    close() {
      if (!titles) throw new RetornoRefused(1, 1, 'o arquivo está vazio');
      if (!isClosed) {
        const reason = 'o arquivo acaba sem o trailer; está truncado, baixe-o de novo do banco';
        throw new RetornoRefused(number + 1, 1, reason);
      }
      return { kind: 'closed', totals: { ...sums, paid: centavos(sums.paid) } };
    },
  };
}

/** Nearly every line begins with a digit, which is seen at once. */
const isBlank = (line: string): boolean =>
  !(line.charCodeAt(0) > SPACE && line.charCodeAt(0) <= LAST_OF_ASCII) && !/\S/.test(line);
