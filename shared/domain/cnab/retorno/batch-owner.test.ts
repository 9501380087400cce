import { expect, test } from 'vitest';
import { anAccount, retornoLines } from '#shared/testing/retorno-file.ts';
import { BankCode } from '../banks/bank.ts';
import { readRetorno } from './read-retorno.ts';

const paid = (nossoNumero: string) =>
  ({ code: '06', nossoNumero, face: 10_000, paid: 10_000 }) as const;
const put = (line: string, column: number, text: string): string =>
  line.slice(0, column - 1) + text + line.slice(column - 1 + text.length);

/** A file of the bank with a second batch, whose header says `text` from a column on. */
function twoBatches(bank: BankCode, column: number, text: string): string {
  const first = retornoLines(anAccount(bank), 240, [paid('12345')]);
  const [header = '', ...rest] = retornoLines(anAccount(bank), 240, [paid('12346')])
    .slice(1, -1)
    .map((line) => put(line, 4, '0002'));
  const second = [put(header, column, text), ...rest];
  const trailer = put(first.at(-1) ?? '', 18, '000002');
  const total = String(first.length + second.length).padStart(6, '0');
  return [...first.slice(0, -1), ...second, put(trailer, 24, total)].join('\r\n');
}

async function paidIn(bank: BankCode, file: string): Promise<number> {
  let count = 0;
  for await (const news of readRetorno([Buffer.from(file, 'latin1')], anAccount(bank)))
    count += news.filter(({ kind }) => kind === 'title').length;
  return count;
}

test.each([
  ['001', 34, '000999999', /^.*convênio ou beneficiário 999999, e o esperado é 123456/],
  ['237', 34, '00000000000000999999', /convênio ou beneficiário 999999/],
  ['104', 60, '999999', /convênio ou beneficiário 999999/],
  ['341', 55, '4321', /agência 4321, e o esperado é 1234/],
  ['748', 60, '000000011111', /conta 11111, e o esperado é 56789/],
  ['756', 60, '000000011111', /conta 11111/],
] as const)(
  'bank %s: a batch of another company refuses the whole file',
  async (bank, at, text, reason) => {
    const own = twoBatches(bank, at, ' '.repeat(text.length));
    expect(await paidIn(bank, own)).toBe(2);
    await expect(paidIn(bank, twoBatches(bank, at, text))).rejects.toMatchObject({
      name: 'RetornoRefused',
      line: 6,
      column: at,
      reason: expect.stringMatching(reason),
    });
  },
);

test('where the bank’s manual leaves it open, the header of the file alone is looked at', async () => {
  expect(BankCode.options).toContain('033');
  expect(await paidIn('033', twoBatches('033', 34, '9999'))).toBe(2);
});
