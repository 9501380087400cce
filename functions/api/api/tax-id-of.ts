import { parseTaxId, type TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { Refusal } from './refusal.ts';

/** The CPF or CNPJ that somebody wrote. @throws Refusal with 400, which does not repeat it */
export function taxIdOf(written: string): TaxId {
  const read = parseTaxId(written);
  if (!read.ok) throw new Refusal(400, 'Pedido inválido', `CPF ou CNPJ: ${read.reason}.`);
  return read.value;
}
