import { ufOfDdd } from './ddd.ts';
import { accepted, type Parsed, refused } from './parsed.ts';
import type { Uf } from './uf.ts';

/** A Brazilian number in E.164 (`+5511987654321`), and what its digits tell. */
export type Phone = {
  readonly e164: string;
  readonly kind: 'mobile' | 'landline';
  readonly ddd: number;
  readonly uf: Uf;
};

const EXAMPLE = 'escreva com DDD, como (11) 98765-4321';

/**
 * Reads a phone of Brazil's numbering plan (Res. Anatel 749/2022 art. 12): DDD and nine digits from 7, 8 or 9
 * for a mobile, DDD and eight digits from 2 to 5 for a landline, with or without +55 or the trunk zero. A
 * mobile of the old eight digits is refused: adding the 9 could reach a stranger. Reasons never repeat it.
 */
export function parsePhone(text: string): Parsed<Phone> {
  const bare = text.trim();
  if (bare === '') return refused(`telefone em branco; ${EXAMPLE}`);
  if (!/^\+?[\d\s().-]+$/.test(bare)) {
    return refused(`telefone com letras ou mais de um número; informe um só e ${EXAMPLE}`);
  }
  const written = bare.replace(/\D/g, '');
  if (/^\+(?!55)/.test(bare)) return refused('telefone de fora do Brasil; informe um número +55');
  if (/^0?[3589]00/.test(written)) return refused(`telefone de serviço (0800 e afins); ${EXAMPLE}`);
  const national = nationalDigits(written, bare.startsWith('+'));
  if (national.length < 10 || national.length > 11) {
    return refused(`telefone com ${national.length} dígitos, e precisa de 10 ou 11; ${EXAMPLE}`);
  }
  const ddd = Number(national.slice(0, 2));
  const uf = ufOfDdd(ddd);
  if (uf === null) return refused(`DDD ${national.slice(0, 2)} não existe; ${EXAMPLE}`);
  const subscriber = national.slice(2);
  if (/^(\d)\1+$/.test(subscriber))
    return refused('telefone de preenchimento; informe o verdadeiro');
  const kind = kindOf(subscriber);
  if (kind === null) return refused(whyNot(subscriber));
  return accepted({ e164: `+55${national}`, kind, ddd, uf });
}

/** Drops the country and the trunk zero. Eleven digits from 55 are a mobile of Rio Grande do Sul. */
function nationalDigits(written: string, hasPlus: boolean): string {
  const dialled = written.replace(/^0055/, '55');
  const hasCountry = hasPlus || (dialled.startsWith('55') && dialled.length >= 12);
  return (hasCountry ? dialled.slice(2) : dialled).replace(/^0/, '');
}

function kindOf(subscriber: string): Phone['kind'] | null {
  if (/^[789]\d{8}$/.test(subscriber)) return 'mobile';
  if (/^[2-5]\d{7}$/.test(subscriber)) return 'landline';
  return null;
}

function whyNot(subscriber: string): string {
  if (/^[6-9]\d{7}$/.test(subscriber)) {
    return 'celular antigo, de 8 dígitos; confirme com o cliente e acrescente o 9';
  }
  return subscriber.length === 9
    ? 'celular com primeiro dígito impossível; depois do DDD ele começa com 9'
    : 'telefone fixo com primeiro dígito impossível; depois do DDD ele começa com 2, 3, 4 ou 5';
}
