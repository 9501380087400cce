import assert from 'node:assert/strict';
import type { Field } from '../field.ts';
import type { RetornoFormat } from './retorno-format.ts';

/** Where something stands: in which of the title's lines, counting from 0, and in which columns of it. */
export type Column = { readonly line: number; readonly field: Field };

/**
 * Finds once what is read of every title.
 *
 * @throws when a format lacks a field: a slip in a table
 */
export function titleColumns({ title }: RetornoFormat) {
  const find = (name: string): Column | null => {
    const line = title.findIndex(({ fields }) => fields[name]);
    const field = title[line]?.fields[name];
    return field ? { line, field } : null;
  };
  const column = (name: string): Column => {
    const found = find(name);
    assert(found, `a title has no field ${name}`);
    return found;
  };
  const those = (...names: string[]): readonly Column[] =>
    names.flatMap((name) => find(name) ?? []);
  return {
    code: column('codigoMovimento'),
    nossoNumero: column('nossoNumero'),
    documentNumber: column('numeroDocumento'),
    /** Sicredi's files of 400 positions have no room for it. */
    companyUse: find('usoEmpresa'),
    /** Files of 400 positions have none of it. */
    payerKind: find('inscricaoTipo'),
    payerNumber: find('inscricaoNumero'),
    dueDate: column('vencimento'),
    face: column('valorTitulo'),
    stated: column('valorPago'),
    tariff: column('tarifa'),
    otherExpenses: column('outrasDespesas'),
    /** Segment U has both in one field. */
    lateCharges: those('acrescimos', 'juros', 'multa'),
    discount: column('desconto'),
    rebate: column('abatimento'),
    occurredOn: column('dataOcorrencia'),
    creditedOn: column('dataCredito'),
    reasons: column('motivoOcorrencia'),
  };
}
