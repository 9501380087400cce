import { createHash } from 'node:crypto';
import { centavos } from '#shared/domain/values/money.ts';
import { lineSplitter } from './line-splitter.ts';
import { type ExpectedAccount, openRetorno } from './open-retorno.ts';
import type { RetornoNews } from './retorno-news.ts';
import { RetornoRefused } from './retorno-refused.ts';
import { titles240 } from './titles-240.ts';
import { type TitleReader, titles400 } from './titles-400.ts';

/**
 * Reads a retorno of any size, piece by piece, keeping no more than one title. Where the pieces are cut makes no
 * difference.
 *
 * @param pieces the file's bytes, in any pieces
 * @returns news of each piece, in the file's order; `opened` first, `closed` last
 * @throws RetornoRefused when the file as a whole is wrong: then nothing of it should count, so whoever acts on a
 *   file reads it once before and acts on the second reading
 */
export async function* readRetorno(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  expected: ExpectedAccount,
): AsyncGenerator<readonly RetornoNews[]> {
  const splitter = lineSplitter();
  const reader = retornoReader(expected);
  for await (const piece of pieces) {
    const news = reader.read(splitter.push(piece));
    if (news.length > 0) yield news;
  }
  yield [...reader.read(splitter.end()), reader.close()];
}

type RetornoReader = {
  readonly read: (lines: readonly string[]) => readonly RetornoNews[];
  readonly close: () => RetornoNews;
};

function retornoReader(expected: ExpectedAccount): RetornoReader {
  let titles: TitleReader | null = null;
  let isClosed = false;
  let number = 0;
  const sums = { lines: 0, titles: 0, paid: 0 };
  const hash = createHash('sha256');

  function readLine(line: string, into: RetornoNews[]): void {
    sums.lines += 1;
    if (isClosed) throw new RetornoRefused(number, 1, 'há linhas depois do trailer do arquivo');
    if (titles) {
      isClosed = titles.read(line, number, into);
      return;
    }
    const { header, format } = openRetorno(line, number, expected);
    titles = format.length === 240 ? titles240(format) : titles400(format);
    into.push({ kind: 'opened', header });
  }

  return {
    read(lines) {
      const news: RetornoNews[] = [];
      let said = '';
      for (const line of lines) {
        number += 1;
        const bare = line.trimEnd();
        if (bare === '') continue;
        said += `${bare}\n`;
        readLine(line, news);
      }
      hash.update(said);
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
      const fingerprint = hash.digest('hex');
      return { kind: 'closed', totals: { ...sums, paid: centavos(sums.paid), fingerprint } };
    },
  };
}
