import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { BankCode } from '../banks/bank.ts';
import { bankOf } from '../banks/banks.ts';
import { fieldOf, type LineLength } from '../record-layout.ts';
import { readDate, readNumber } from '../read-field.ts';
import type { RetornoFormat } from './retorno-format.ts';
import { RetornoRefused } from './retorno-refused.ts';

/** Whose files are expected: the account as the bank knows it. Check digits are left out. */
export type ExpectedAccount = {
  readonly bank: BankCode;
  readonly agency: string;
  readonly account: string;
  /** Convênio, código do beneficiário or código da empresa: what the bank calls it. */
  readonly agreement: string;
};

export type RetornoHeader = {
  readonly bank: BankCode;
  readonly length: LineLength;
  /** The bank's number for this file; empty where its header has none. */
  readonly sequence: string;
  readonly generatedOn: LocalDate | null;
};

const CALLED = {
  agency: 'agência',
  account: 'conta',
  agreement: 'convênio ou beneficiário',
} as const;

/**
 * Recognises a retorno by its first line.
 *
 * @throws RetornoRefused when it is none, or another bank's or account's
 */
export function openRetorno(
  line: string,
  number: number,
  expected: ExpectedAccount,
): { readonly header: RetornoHeader; readonly format: RetornoFormat } {
  const refuse = (column: number, reason: string): never => {
    throw new RetornoRefused(number, column, reason);
  };
  const length = lengthOf(line) ?? refuse(1, 'isto não é um cabeçalho CNAB de 240 ou 400 posições');
  const [bankAt, kindAt] = length === 240 ? [0, 142] : [76, 1];
  if (line.charAt(kindAt) === '1') refuse(kindAt + 1, 'isto é uma remessa, e não um retorno');
  const code = line.slice(bankAt, bankAt + 3);
  const bank = bankOf(code) ?? refuse(bankAt + 1, `banco "${code}" desconhecido`);
  if (bank.code !== expected.bank) {
    refuse(bankAt + 1, `o arquivo é do banco ${code}, e o esperado é o ${expected.bank}`);
  }
  const format = bank.retorno[length];
  checkOwner(line, number, { format, expected, shift: 0, what: 'o arquivo' });
  const { nsa } = format.header.fields;
  return {
    header: {
      bank: bank.code,
      length,
      sequence: nsa ? readNumber(line, nsa) : '',
      generatedOn: readDate(line, fieldOf(format.header, 'dataGeracao')),
    },
    format,
  };
}

/**
 * Whether a header is of the expected account. What it leaves blank is not held against it.
 *
 * @param shift how many columns further on than in the file's header the owner stands
 * @throws RetornoRefused when it is another's
 */
export function checkOwner(
  line: string,
  number: number,
  {
    format,
    expected,
    shift,
    what,
  }: {
    readonly format: RetornoFormat;
    readonly expected: ExpectedAccount;
    readonly shift: number;
    readonly what: string;
  },
): void {
  for (const { of, fields } of format.owner) {
    const wanted = bare(expected[of]);
    const places = fields.map((field) => ({
      ...field,
      from: field.from + shift,
      to: field.to + shift,
    }));
    const stated = places.map((field) => readNumber(line, field));
    if (wanted === '' || stated.every((text) => text === '') || stated.includes(wanted)) continue;
    const reason = `${what} é de ${CALLED[of]} ${stated[0]}, e o esperado é ${wanted}`;
    throw new RetornoRefused(number, places[0]?.from ?? 1, reason);
  }
}

function lengthOf(line: string): LineLength | null {
  if (/^\d{3}00000/.test(line)) return 240;
  return /^0[12](?:RETORNO|REMESSA)/i.test(line) ? 400 : null;
}

const bare = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '');
