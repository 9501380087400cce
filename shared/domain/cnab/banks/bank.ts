import * as z from 'zod';
import type { RemessaFormat } from '../remessa/remessa-format.ts';
import type { RetornoFormat } from '../retorno/retorno-format.ts';

/** The banks whose files are known, by their code at the clearing house (COMPE). */
export const BankCode = z.enum(['001', '033', '104', '237', '341', '748', '756']);
export type BankCode = z.infer<typeof BankCode>;

/** A bank's files, as tables. */
export type Bank = {
  readonly code: BankCode;
  readonly name: string;
  /** Other codes that its files bear. */
  readonly aliases: readonly string[];
  readonly retorno: Readonly<Record<240 | 400, RetornoFormat>>;
  readonly remessa: Readonly<Record<240 | 400, RemessaFormat>>;
};
