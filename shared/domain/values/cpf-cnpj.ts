import { formatCnpj } from '@brazilian-utils/brazilian-utils/format-cnpj';
import { formatCpf } from '@brazilian-utils/brazilian-utils/format-cpf';
import { isValidCnpj } from '@brazilian-utils/brazilian-utils/is-valid-cnpj';
import { isValidCpf } from '@brazilian-utils/brazilian-utils/is-valid-cpf';
import * as z from 'zod';
import { accepted, type Parsed, refused } from './parsed.ts';

/** The CNPJ may have letters since July 2026 (IN RFB 2.229/2024). */
const ALPHANUMERIC = { version: 2 } as const;

/** A CPF (11 digits) or a CNPJ (12 digits or capitals, then 2 digits), bare, with right check digits. */
export const TaxId = z
  .string()
  .refine((text) => /^\d{11}$/.test(text) || /^[0-9A-Z]{12}\d{2}$/.test(text), 'not bare')
  .refine((text) => checks(text), 'wrong check digits')
  .brand<'TaxId'>();
export type TaxId = z.infer<typeof TaxId>;

export type TaxIdKind = 'cpf' | 'cnpj';

const CPF_LENGTH = 11;
const CNPJ_LENGTH = 14;

export const kindOfTaxId = (taxId: TaxId): TaxIdKind =>
  taxId.length === CPF_LENGTH ? 'cpf' : 'cnpj';

/**
 * Reads a CPF or CNPJ with or without its dots, in either case. Reasons never repeat the number, because it
 * is personal data and reasons travel.
 */
export function parseTaxId(text: string): Parsed<TaxId> {
  const bare = text.replace(/[\s./-]/g, '').toUpperCase();
  if (bare === '') return refused('CPF ou CNPJ em branco');
  if (!/^[0-9A-Z]+$/.test(bare)) {
    return refused(
      'CPF ou CNPJ com caracteres estranhos; use só números, letras, ponto, barra e hífen',
    );
  }
  if (bare.length !== CPF_LENGTH && bare.length !== CNPJ_LENGTH) {
    return refused(
      `CPF tem 11 dígitos e CNPJ tem 14 caracteres, e este tem ${bare.length}; ` +
        'confira se a planilha apagou zeros à esquerda',
    );
  }
  const kind = bare.length === CPF_LENGTH ? 'CPF' : 'CNPJ';
  if (/^(\d)\1+$/.test(bare)) return refused(`${kind} com todos os dígitos iguais não existe`);
  const parsed = TaxId.safeParse(bare);
  return parsed.success
    ? accepted(parsed.data)
    : refused(`${kind} com dígito verificador errado; confira a digitação`);
}

/** `123.456.789-09` or `12.ABC.345/01DE-35`. */
export const formatTaxId = (taxId: TaxId): string =>
  kindOfTaxId(taxId) === 'cpf' ? formatCpf(taxId) : formatCnpj(taxId, ALPHANUMERIC);

/** What may be shown to whoever has not proved who they are: `***.456.789-**`, `**.ABC.345/01DE-**`. */
export const maskTaxId = (taxId: TaxId): string =>
  kindOfTaxId(taxId) === 'cpf'
    ? formatCpf(taxId, { obfuscate: true })
    : formatCnpj(taxId, { ...ALPHANUMERIC, obfuscate: true });

function checks(bare: string): boolean {
  return bare.length === CPF_LENGTH ? isValidCpf(bare) : isValidCnpj(bare, ALPHANUMERIC);
}
