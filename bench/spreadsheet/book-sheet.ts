import { aWorkbook, type SpreadsheetCell } from '#shared/testing/a-spreadsheet.ts';
import { cpfOf } from '#shared/testing/tax-ids.ts';

const HEADER = ['contrato', 'cpf', 'nome', 'email', 'telefone', 'uf', 'valor', 'vencimento'];
const ROWS_PER_PERSON = 2;
/** 10 March 2026. */
const DUE = 46_091;

/** A book as Excel saves it: texts in the list that cells share, numbers and dates in the cells. */
export const bookSheet = (rows: number): Uint8Array =>
  aWorkbook([
    { name: 'Carteira', rows: [HEADER, ...Array.from({ length: rows }, (_, row) => rowOf(row))] },
  ]);

function rowOf(row: number): readonly SpreadsheetCell[] {
  const person = Math.floor(row / ROWS_PER_PERSON);
  return [
    { shared: `B-${row}` },
    { shared: cpfOf(person) },
    { shared: `Pessoa Número ${person}` },
    { shared: `success+p${person}@simulator.amazonses.com` },
    { shared: `(31) 9${80_000_000 + person}` },
    { shared: 'MG' },
    { number: String(350 + (row % 100) / 100) },
    { day: DUE + (row % 28) },
  ];
}
