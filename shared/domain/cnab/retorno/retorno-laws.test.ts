import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anAccount,
  retornoFile,
  retornoLines,
  type ToldTitle,
} from '#shared/testing/retorno-file.ts';
import { BANKS } from '../banks/banks.ts';
import type { BankCode } from '../banks/bank.ts';
import { isMoney } from '../occurrences/occurrence.ts';
import type { LineLength } from '../record-layout.ts';
import { readRetorno } from './read-retorno.ts';
import type { RetornoNews } from './retorno-news.ts';
import { RetornoRefused } from './retorno-refused.ts';
import { settlementIds } from './settlement-id.ts';

const kinds = Object.values(BANKS).flatMap((bank) =>
  ([240, 400] as const).map((length) => ({ bank: bank.code, name: bank.name, length })),
);

async function read(
  pieces: readonly Uint8Array[],
  bank: BankCode,
): Promise<readonly RetornoNews[] | RetornoRefused> {
  const news: RetornoNews[] = [];
  try {
    for await (const some of readRetorno(pieces, anAccount(bank))) news.push(...some);
    return news;
  } catch (error) {
    if (error instanceof RetornoRefused) return error;
    throw error;
  }
}
const titlesIn = (read: readonly RetornoNews[] | RetornoRefused) =>
  read instanceof RetornoRefused
    ? []
    : read.flatMap((one) => (one.kind === 'title' ? [one.title] : []));
const linesSetAside = (read: readonly RetornoNews[] | RetornoRefused) =>
  read instanceof RetornoRefused
    ? []
    : read.flatMap((one) => (one.kind === 'rejected' ? [one.line] : []));

/** Titles whose amounts add up, as those that are paid whole do. */
const titlesOf = (bank: BankCode, length: LineLength) => {
  const { occurrences, title } = BANKS[bank].retorno[length];
  const width = title[0]?.fields['nossoNumero'];
  const digits = width ? Math.min(width.to - width.from + 1, 15) : 1;
  const oneTitle = fc
    .record({
      code: fc.constantFrom(...Object.keys(occurrences)),
      nossoNumero: fc.integer({ min: 1, max: 10 ** digits - 1 }).map(String),
      face: fc.integer({ min: 1_000, max: 99_999_999 }),
      lateCharges: fc.integer({ min: 0, max: 99_999 }),
      discount: fc.integer({ min: 0, max: 900 }),
      tariff: fc.integer({ min: 0, max: 99 }),
    })
    .map((title): ToldTitle => {
      const what = occurrences[title.code];
      if (!what || !isMoney(what)) return { ...title, lateCharges: 0, discount: 0 };
      return { ...title, paid: title.face + title.lateCharges - title.discount };
    });
  return fc.array(oneTitle, { minLength: 1, maxLength: 8 });
};

describe.each(kinds)('$name, $length positions', ({ bank, length }) => {
  test('what was written is read, wherever the pieces of the file are cut', async () => {
    await fc.assert(
      fc.asyncProperty(titlesOf(bank, length), fc.array(fc.nat(3_000)), async (told, cuts) => {
        const file = retornoFile(anAccount(bank), length, told);
        const stops = [
          ...new Set([0, ...cuts.map((cut) => cut % file.length), file.length]),
        ].toSorted((a, b) => a - b);
        const pieces = stops.slice(1).map((stop, index) => file.subarray(stops[index], stop));
        const titles = titlesIn(await read(pieces, bank));
        expect(
          titles.map(({ code, nossoNumero, face, paid, tariff, lateCharges, discount }) => {
            return { code, nossoNumero, face, paid, tariff, lateCharges, discount };
          }),
        ).toEqual(told.map((title) => ({ ...title, paid: title.paid ?? 0 })));
      }),
      { numRuns: 25 },
    );
  });

  test('a damaged file loses, doubles and changes no centavo unseen', async () => {
    const damage = fc.record({
      line: fc.nat(),
      from: fc.nat(length - 1),
      width: fc.integer({ min: 1, max: 60 }),
      how: fc.constantFrom('blank', 'cut', 'pad'),
      lostBytes: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(2_000)),
    });
    await fc.assert(
      fc.asyncProperty(
        titlesOf(bank, length),
        damage,
        async (told, { line, from, width, how, lostBytes }) => {
          const lines = retornoLines(anAccount(bank), length, told);
          const whole = titlesIn(await read([Buffer.from(lines.join('\n'), 'latin1')], bank));
          const at = line % lines.length;
          const hurt = lines.map((text, index) => {
            if (index !== at) return text;
            if (how === 'pad') return text + ' '.repeat(width);
            if (how === 'cut') return text.slice(0, from);
            return (
              text.slice(0, from) +
              ' '.repeat(Math.min(width, length - from)) +
              text.slice(from + width)
            );
          });
          const bytes = Buffer.from(hurt.join('\n'), 'latin1');
          const news = await read([bytes.subarray(0, Math.max(0, bytes.length - lostBytes))], bank);
          if (news instanceof RetornoRefused) return;
          const found = new Map(titlesIn(news).map((title) => [title.line, title.paid]));
          const aside = new Set(linesSetAside(news));
          const height = BANKS[bank].retorno[length].title.length;
          for (const { line: first, paid } of whole) {
            if (paid === 0) continue;
            const isTold = Array.from({ length: height }, (_, index) => first + index).some((n) =>
              aside.has(n),
            );
            expect(isTold ? 'set aside' : found.get(first)).toBe(isTold ? 'set aside' : paid);
          }
          expect(titlesIn(news)).toHaveLength(found.size);
          const most = whole.reduce((sum, title) => sum + title.paid, 0);
          const sum = [...found.values()].reduce((sum, paid) => sum + paid, 0);
          expect(sum).toBeLessThanOrEqual(most);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('each settled line has an identity that its place in the file does not change, and that no other file has', async () => {
    await fc.assert(
      fc.asyncProperty(titlesOf(bank, length), async (told) => {
        const ids = await Promise.all(
          [told, told.toReversed(), told].map(async (lines, at) => {
            const number = at === 2 ? 2 : 1;
            const news = await read([retornoFile(anAccount(bank), length, lines, number)], bank);
            const header = { bank, sequence: String(number), generatedOn: null };
            return titlesIn(news).map(settlementIds(header)).toSorted();
          }),
        );
        expect(ids[1]).toEqual(ids[0]);
        expect(new Set(ids[0]).size).toBe(told.length);
        expect(new Set([...(ids[0] ?? []), ...(ids[2] ?? [])]).size).toBe(2 * told.length);
      }),
      { numRuns: 10 },
    );
  });
});
