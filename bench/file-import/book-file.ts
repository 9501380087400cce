import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { cpfOf } from '#shared/testing/tax-ids.ts';

/** Where the file lies. */
export const BUCKET = 'regua-files';
const HEADER = 'contrato;cpf;nome;email;telefone;uf;descricao;valor;vencimento\n';
const ROWS_PER_PERSON = 2;
const ROWS_PER_BAD_ROW = 100;

export const badRowsOf = (rows: number): number => Math.floor(rows / ROWS_PER_BAD_ROW);

/** Writes a book of people of two debts each, of which one row in a hundred names a day that does not exist. */
export async function writeBook(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(HEADER);
  for (let row = 0; row < rows; row++) {
    if (!file.write(rowOf(row))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

function rowOf(row: number): string {
  const person = Math.floor(row / ROWS_PER_PERSON);
  const isBad = row % ROWS_PER_BAD_ROW === ROWS_PER_BAD_ROW - 1;
  const day = isBad ? '31/02/2026' : `${10 + (row % 18)}/0${1 + (row % 3)}/2026`;
  const phone = `(31) 9${String(80_000_000 + person).slice(0, 8)}`;
  const email = `success+p${person}@simulator.amazonses.com`;
  return `B-${row};${cpfOf(person)};Pessoa Número ${person};${email};${phone};MG;Parcela ${1 + (row % 2)} de 2;350,00;${day}\n`;
}
