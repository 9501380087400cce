import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import fixture from '#shared/testing/fixtures/brazil/cnab-240.json' with { type: 'json' };
import { isMoney } from '../occurrences/occurrence.ts';
import type { ExpectedAccount } from './open-retorno.ts';
import { readRetorno } from './read-retorno.ts';
import type { RetornoNews } from './retorno-news.ts';

const BB: ExpectedAccount = {
  bank: '001',
  agency: '1234',
  account: '67890',
  agreement: '1234567',
};
const { lines, expected } = fixture.syntheticRetorno;

async function read(text: string | Uint8Array, account = BB): Promise<readonly RetornoNews[]> {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'latin1') : text;
  const news: RetornoNews[] = [];
  for await (const some of readRetorno([bytes], account)) news.push(...some);
  return news;
}
const titlesIn = (news: readonly RetornoNews[]) =>
  news.flatMap((one) => (one.kind === 'title' ? [one.title] : []));
const setAside = (news: readonly RetornoNews[]) =>
  news.flatMap((one) => (one.kind === 'rejected' ? [[one.line, one.column, one.reason]] : []));
const without = (key: string) => (row: object) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== key));
/** The file with one line changed; lines count from 1. */
const withLine = (number: number, change: (line: string) => string): string =>
  lines.map((line, index) => (index + 1 === number ? change(line) : line)).join('\r\n');
const put = (line: string, column: number, text: string): string =>
  line.slice(0, column - 1) + text + line.slice(column - 1 + text.length);

test('every title of a retorno says what happened, what was paid and what the bank took', async () => {
  const titles = titlesIn(await read(lines.join('\r\n')));
  expect(
    titles.map((title) => ({
      movimento: title.code,
      nossoNumero: title.nossoNumero,
      numeroDocumento: title.documentNumber,
      valorTituloCents: title.face,
      tarifaCents: title.tariff,
      motivos: title.reasons,
      acrescimosCents: title.lateCharges,
      descontoCents: title.discount,
      valorPagoCents: title.paid,
      dataOcorrencia: title.occurredOn,
      dataCredito: title.creditedOn,
      isPayment: isMoney(title.occurrence),
    })),
  ).toEqual(expected.map(without('valorLiquidoCents')));
  expect(titles.map(({ line, occurrence }) => [line, occurrence])).toEqual([
    [3, 'paid'],
    [5, 'paid-unregistered'],
    [7, 'entry-confirmed'],
    [9, 'entry-rejected'],
    [11, 'baixa'],
    [13, 'tariff'],
  ]);
});

test('the file says whose it is, and at its end what was in it', async () => {
  const news = await read(lines.join('\n'));
  expect(news.at(0)).toEqual({
    kind: 'opened',
    header: { bank: '001', length: 240, sequence: '42', generatedOn: '2026-11-20' },
  });
  expect(news.at(-1)).toMatchObject({
    kind: 'closed',
    totals: { lines: 16, titles: 6, paid: 102_133 + 49_000 },
  });
});

describe('the same file, as it may arrive', () => {
  const plain = lines.join('\r\n');
  test.each([
    ['with lines cut after their last character', lines.map((line) => line.trimEnd()).join('\r\n')],
    ['with lines padded', lines.map((line) => line + ' '.repeat(72)).join('\r\n')],
    ['with LF', `${lines.join('\n')}\n`],
    ['with several carriage returns', lines.join('\r\r\n')],
    ['with a last line end', `${plain}\r\n`],
    ['with the end-of-file mark of DOS', `${plain}\r\n\u001a`],
    ['with blank lines between', lines.join('\r\n\r\n   \r\n')],
    ['with a byte order mark', Buffer.from(`\ufeff${plain}`, 'utf8')],
    ['in lower case', plain.toLowerCase()],
  ])('%s', async (_, text) => {
    const told = titlesIn(await read(text)).map(without('line'));
    expect(told).toEqual(titlesIn(await read(plain)).map(without('line')));
  });

  test('with accents, in Latin-1 and in UTF-8, keeps its columns', async () => {
    const accented = withLine(3, (line) => put(line, 59, 'AÇÃO-1/3'));
    const titles = await Promise.all(
      (['latin1', 'utf8'] as const).map(async (encoding) =>
        titlesIn(await read(Buffer.from(accented, encoding))),
      ),
    );
    expect(titles[0]?.[0]).toMatchObject({ documentNumber: 'AÇÃO-1/3/3', face: 100_000 });
    expect(titles[1]).toEqual(titles[0]);
  });

  test('has one fingerprint, and another file has another', async () => {
    const print = async (text: string) => {
      const hash = createHash('sha256');
      for await (const _ of readRetorno([Buffer.from(text, 'latin1')], BB, hash)) continue;
      return hash.digest('hex');
    };
    expect(await print(`${lines.map((line) => line.trimEnd()).join('\n')}\n`)).toBe(
      await print(plain),
    );
    expect(await print(withLine(1, (line) => put(line, 158, '000043')))).not.toBe(
      await print(plain),
    );
  });
});

describe('a file that is not taken says where and why', () => {
  test.each<[string, string, number, number, RegExp, Partial<ExpectedAccount>]>([
    ['of another bank', lines.join('\n'), 1, 1, /é do banco 001.*341/, { bank: '341' }],
    [
      'of an unknown bank',
      withLine(1, (l) => put(l, 1, '999')),
      1,
      1,
      /banco "999" desconhecido/,
      {},
    ],
    [
      'of another agreement',
      lines.join('\n'),
      1,
      33,
      /1234567, e o esperado é 7654321/,
      { agreement: '7654321' },
    ],
    ['that is a remessa', withLine(1, (l) => put(l, 143, '1')), 1, 143, /remessa/, {}],
    ['that is no CNAB', 'contrato;cpf;nome\n1;2;3\n', 1, 1, /não é um cabeçalho CNAB/, {}],
    ['that is empty', '', 1, 1, /vazio/, {}],
    ['that is only blanks', '  \r\n\r\n', 1, 1, /vazio/, {}],
    ['without its trailer', lines.slice(0, -1).join('\n'), 16, 1, /truncado/, {}],
    ['cut in the middle', lines.slice(0, 6).join('\n'), 7, 1, /truncado/, {}],
    [
      'with two lines missing',
      lines.toSpliced(4, 2).join('\n'),
      13,
      18,
      /diz 14 registros no lote, e há 12/,
      {},
    ],
    [
      'with a batch missing',
      withLine(16, (l) => put(l, 18, '000002')),
      16,
      18,
      /diz 2 lotes, e há 1/,
      {},
    ],
    [
      'with a wrong total',
      withLine(16, (l) => put(l, 24, '000099')),
      16,
      24,
      /diz 99 registros, e há 16/,
      {},
    ],
    [
      'with lines after its trailer',
      `${lines.join('\n')}\n${lines[2]}`,
      17,
      1,
      /depois do trailer/,
      {},
    ],
    ['with an endless line', 'x'.repeat(5_000), 1, 4_097, /mais de 4096/, {}],
  ])('%s', async (_, text, line, column, reason, account) => {
    await expect(read(text, { ...BB, ...account })).rejects.toMatchObject({
      name: 'RetornoRefused',
      line,
      column,
      reason: expect.stringMatching(reason),
    });
  });
});

describe('a line that cannot be read is set aside alone', () => {
  test.each<[string, string, number, number, RegExp]>([
    ['a blank within an amount', withLine(4, (l) => put(l, 86, ' ')), 4, 78, /valor com brancos/],
    ['letters in an amount', withLine(3, (l) => put(l, 82, 'ABC')), 3, 82, /valor ilegível "ABC/],
    [
      'a payment of nothing',
      withLine(4, (l) => put(l, 78, ' '.repeat(15))),
      4,
      78,
      /sem valor pago/,
    ],
    ['a payment of no day', withLine(4, (l) => put(l, 138, ' '.repeat(16))), 4, 138, /sem data/],
    ['codes that differ', withLine(4, (l) => put(l, 16, '09')), 4, 16, /ocorrências diferentes/],
    [
      'a segment of no name',
      withLine(4, (l) => put(l, 14, ' ')),
      4,
      14,
      /segmento " " desconhecido/,
    ],
    [
      'a record of no type',
      withLine(4, (l) => put(l, 8, ' ')),
      4,
      8,
      /tipo de registro " " desconhecido/,
    ],
  ])('%s', async (_, text, line, column, reason) => {
    const news = await read(text);
    expect(setAside(news)).toContainEqual([line, column, expect.stringMatching(reason)]);
    expect(titlesIn(news).map((title) => title.line)).toEqual([5, 7, 9, 11, 13]);
  });

  test('an unknown occurrence is told, never passed over', async () => {
    const text = lines
      .map((line, at) => (at === 2 || at === 3 ? put(line, 16, '99') : line))
      .join('\n');
    expect(setAside(await read(text))).toEqual([
      [3, 16, expect.stringContaining('"99" desconhecido')],
    ]);
  });

  test('both halves of a title that lost the other are told', async () => {
    const text = [...lines.slice(0, 3), ...lines.slice(4, 6), lines[3], ...lines.slice(6)].join(
      '\n',
    );
    expect(setAside(await read(text))).toEqual([
      [3, 14, 'segmento T sem o seu segmento U'],
      [6, 14, 'segmento U sem o seu segmento T'],
    ]);
  });
});

test('a day that is blank, zero or impossible is none, and the payment keeps the day of its credit', async () => {
  const text = withLine(4, (line) => put(line, 138, '31022026'));
  expect(titlesIn(await read(text))[0]).toMatchObject({
    occurredOn: null,
    creditedOn: '2026-11-23',
  });
});
