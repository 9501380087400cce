import type { FieldProblem, Values } from '../write-record.ts';
import { lateValues } from './late-values.ts';
import type { RemessaFormat } from './remessa-format.ts';
import { orderProblems, type RemessaOrder } from './titulo.ts';

/** Duplicata mercantil, the kind of title that a bill of sale is, as FEBRABAN numbers it; not "accepted". */
const USUAL = { especie: '02', aceite: 'N', moeda: '09' } as const;
const CPF_LENGTH = 11;

/** `1` for a CPF and `2` for a CNPJ, as all banks have it. */
export const kindOfHolder = (taxId: string): string => (taxId.length === CPF_LENGTH ? '1' : '2');

/** What an order puts into the fields of its title's lines, and what is wrong with it. */
export function orderValues(
  order: RemessaOrder,
  format: RemessaFormat,
): { readonly values: Values; readonly problems: readonly FieldProblem[] } {
  const { titulo, instruction, rebate } = order;
  const { payer, protestAfterDays } = titulo;
  const movement = format.movements[instruction];
  const isProtestAsked = instruction === 'entry' && protestAfterDays !== null;
  const problems = [...orderProblems(order)];
  if (movement === null) {
    problems.push({
      field: 'instruction',
      reason: 'o banco não faz isto neste leiaute; peça-o no site do banco',
    });
  }
  if (isProtestAsked && format.protest.some === null) {
    problems.push({
      field: 'titulo.protestAfterDays',
      reason: 'o banco não aceita protesto na entrada neste leiaute; use a instrução de protesto',
    });
  }
  const values = {
    ...USUAL,
    codigoMovimento: movement,
    nossoNumero: titulo.nossoNumero,
    nossoNumeroDv: titulo.nossoNumeroDigit,
    numeroDocumento: titulo.documentNumber,
    usoEmpresa: titulo.companyUse,
    vencimento: titulo.dueDate,
    valorTitulo: titulo.amount,
    dataEmissao: titulo.issuedOn,
    abatimento: instruction === 'grant-rebate' ? rebate : 0,
    protestoCodigo: isProtestAsked ? format.protest.some : format.protest.none,
    protestoPrazo: isProtestAsked ? protestAfterDays : 0,
    inscricaoTipo: kindOfHolder(payer.taxId),
    inscricaoNumero: payer.taxId,
    nome: payer.name,
    endereco: payer.address,
    bairro: payer.district,
    cep: payer.cep.slice(0, 5),
    cepSufixo: payer.cep.slice(5),
    cepInteiro: payer.cep,
    cidade: payer.city,
    uf: payer.uf,
    ...lateValues(titulo, format),
  };
  return { values, problems };
}
