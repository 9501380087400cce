import { cellsOf } from '#shared/domain/import/cells.ts';
import { mapColumns } from '#shared/domain/import/column-mapping.ts';
import { readRow } from '#shared/domain/import/read-row.ts';
import { localDate } from '#shared/domain/values/local-date.ts';

/** A row of a report that has the columns of a debt and some more. */
export function readReport(more: Readonly<Record<string, string>>, amountHeader = 'Valor') {
  const row = {
    Contrato: 'A-1',
    CPF: '52998224725',
    Nome: 'Maria da Silva',
    [amountHeader]: '100,00',
    Vencimento: '10/03/2026',
    ...more,
  };
  const mapping = mapColumns(Object.keys(row), { [amountHeader]: 'amount' });
  if (!mapping.ok) throw new Error(mapping.reason);
  const cells = cellsOf(Object.keys(row), mapping.value, Object.values(row));
  return readRow(cells, 2, localDate('2026-03-20'));
}
