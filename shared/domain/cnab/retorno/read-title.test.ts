import { expect, test } from 'vitest';
import { anAccount, retornoFile, type ToldTitle } from '#shared/testing/retorno-file.ts';
import { readRetorno } from './read-retorno.ts';
import type { RetornoNews } from './retorno-news.ts';

/** What a file of Itaú with this title says of it, once some columns of its line were changed. */
async function newsOf(title: ToldTitle, change: (text: string) => string = (text) => text) {
  const text = change(retornoFile(anAccount('341'), 400, [title]).toString('latin1'));
  const news: RetornoNews[] = [];
  for await (const some of readRetorno([Buffer.from(text, 'latin1')], anAccount('341')))
    news.push(...some);
  return news;
}

/** A boleto paid so, in a file of Itaú that was written on 25 November 2026. */
async function read(occurredOn: string, creditedOn: string | null, columns = occurredOn) {
  const told = { code: '06', nossoNumero: '77', face: 5_000, paid: 5_000, tariff: 120 };
  const day = (iso: string) => iso.slice(8) + iso.slice(5, 7) + iso.slice(2, 4);
  const news = await newsOf({ ...told, occurredOn, creditedOn }, (text) =>
    text.replace(day(occurredOn), day(columns)),
  );
  return news.flatMap((one) =>
    one.kind === 'title'
      ? [one.title.occurredOn]
      : one.kind === 'rejected'
        ? [`${one.line}:${one.column} ${one.reason}`]
        : [],
  );
}

test.each<[string, string | null]>([
  ['2026-11-25', '2026-11-26'],
  ['2026-11-20', '2026-11-20'],
  ['2026-11-20', null],
])('a boleto paid on %s and credited on %s was paid then', async (occurredOn, creditedOn) => {
  expect(await read(occurredOn, creditedOn)).toEqual([occurredOn]);
});

test('a year that was misread moves no payment into another century: the line is set aside', async () => {
  const reason = 'pagamento em 2096-11-20, posterior ao arquivo';
  expect(await read('2026-11-20', '2026-11-23', '2096-11-20')).toEqual([`2:111 ${reason}`]);
});

test('a payment after its own credit is set aside', async () => {
  const reason = 'pagamento em 2026-11-24, posterior ao crédito';
  expect(await read('2026-11-24', '2026-11-23')).toEqual([`2:111 ${reason}`]);
});

/** The tariff stands in columns 176 to 188 of the line of 400. */
const withBlankTariff = (text: string): string => {
  const [header = '', line = '', ...rest] = text.split('\r\n');
  return [header, line.slice(0, 175) + ' '.repeat(13) + line.slice(188), ...rest].join('\r\n');
};

test('what a bank takes back is not read from a column that is blank, where it follows from several', async () => {
  const back = { code: '69', nossoNumero: '77', face: 5_000, paid: 5_000, tariff: 120 };
  const title = { ...back, occurredOn: '2026-11-25', creditedOn: null };
  expect(await newsOf(title)).toContainEqual(
    expect.objectContaining({ title: expect.objectContaining({ takenBack: 5_000 }) }),
  );
  expect(await newsOf(title, withBlankTariff)).toContainEqual(
    expect.objectContaining({ kind: 'rejected', column: 176 }),
  );
  // Where no amount is stated, all of the payment went back, whatever the tariff.
  expect(await newsOf({ ...title, paid: 0 }, withBlankTariff)).toContainEqual(
    expect.objectContaining({ title: expect.objectContaining({ takenBack: 0 }) }),
  );
});
