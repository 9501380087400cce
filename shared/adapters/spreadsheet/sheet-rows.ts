import { cellText, type CellKind, unescaped } from '#shared/domain/import/sheet-cell.ts';
import type { SheetRow } from '#shared/domain/import/sheet-csv.ts';
import type { Workbook } from './open-workbook.ts';
import { readXml } from './read-xml.ts';
import { textParts } from './shared-texts.ts';
import type { SpilledTexts } from './spilled-texts.ts';
import { UnreadableSheet } from './unreadable-sheet.ts';

/** What a sheet of Excel has at most. */
const ROWS_MAX = 1_048_576;
const COLUMNS_MAX = 16_384;
/** A row may name a long shared text in each of its cells. */
const ROW_LENGTH_MAX = 1_000_000;
/** Some programs write dates as text, with a time behind them. */
const ISO_DATE_LENGTH = '2026-03-10'.length;

/**
 * The rows of a sheet that have something in them, in their order, as the XML comes. Of merged cells the first has what they
 * show, as in the file, and the others nothing.
 *
 * @throws UnreadableSheet for a sheet beyond what Excel writes
 */
export async function* sheetRows(
  xml: AsyncIterable<string>,
  { formats, is1904 }: Pick<Workbook, 'formats' | 'is1904'>,
  texts: Pick<SpilledTexts, 'at'>,
): AsyncGenerator<SheetRow> {
  let rows: SheetRow[] = [];
  let row = 0;
  let cells: string[] = [];
  let rowLength = 0;
  let column = 0;
  let kind = 'n';
  let style = 0;
  let isValue = false;
  let value = '';
  const inline = textParts();

  function beginRow({ r }: Readonly<Record<string, string>>): void {
    row = Math.max(row + 1, Number(r) || 0);
    if (row > ROWS_MAX) throw new UnreadableSheet(`A planilha passa de ${ROWS_MAX} linhas.`);
    cells = [];
    rowLength = 0;
    column = 0;
  }

  function beginCell({ r, t, s }: Readonly<Record<string, string>>): void {
    column = (r === undefined ? null : columnOf(r)) ?? column + 1;
    if (column > COLUMNS_MAX) throw new UnreadableSheet(`A linha ${row} tem colunas demais.`);
    kind = t ?? 'n';
    style = Number(s ?? 0);
    value = '';
    inline.take();
  }

  function endCell(): void {
    const text = textOfCell().trim();
    if (text === '') return;
    rowLength += text.length;
    if (rowLength > ROW_LENGTH_MAX) throw new UnreadableSheet(`A linha ${row} é longa demais.`);
    while (cells.length < column - 1) cells.push('');
    cells[column - 1] = text;
  }

  function textOfCell(): string {
    switch (kind) {
      case 's':
        return value === '' ? '' : (texts.at(Number(value)) ?? '');
      case 'inlineStr':
        return unescaped(inline.take());
      case 'str':
        return unescaped(value);
      case 'd':
        return value.slice(0, ISO_DATE_LENGTH);
      default:
        return cellText(KINDS[kind] ?? 'other', value, formats[style] ?? 'number', is1904);
    }
  }

  for await (const _ of readXml(xml, {
    open(name, attributes) {
      if (name === 'row') beginRow(attributes);
      else if (name === 'c') beginCell(attributes);
      else if (name === 'v') isValue = true;
      else inline.open(name);
    },
    text(text) {
      if (isValue) value += text;
      else inline.text(text);
    },
    close(name) {
      if (name === 'v') isValue = false;
      else if (name === 'c') endCell();
      else if (name === 'row' && cells.length > 0) rows.push({ row, cells });
      else inline.close(name);
    },
  })) {
    yield* rows;
    rows = [];
  }
}

const KINDS: Readonly<Record<string, CellKind>> = { n: 'number', b: 'boolean' };

/** `C7` is in the third column. */
function columnOf(place: string): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(place)?.[0];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
