import * as z from 'zod';

/** What a debt is of, where the law lets it prescribe by a term of its own. */
export const DebtKind = z.enum([
  /** A fixed amount in a contract, boleto, invoice or other paper. */
  'instrument',
  /** Of a guest, for room and food. */
  'lodging',
  /** Of a tenant. */
  'rent',
  /** _Duplicata_. */
  'trade-bill',
  /** Of a lawyer, doctor, teacher or other liberal profession. */
  'professional-fees',
]);
export type DebtKind = z.infer<typeof DebtKind>;

/** How people call them, in pt-BR. */
export const DEBT_KIND_WORDS: Readonly<Record<DebtKind, string>> = {
  instrument: 'contrato ou boleto',
  lodging: 'hospedagem',
  rent: 'aluguel',
  'trade-bill': 'duplicata',
  'professional-fees': 'honorários profissionais',
};
