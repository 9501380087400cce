import type { Flow } from './flow.ts';
import { drawLine, fillBox, GREY, millimetres, PALE } from './sheet.ts';
import { drawLines, lineHeight, linesOf, type Style } from './text.ts';

export type Table = {
  readonly columns: readonly {
    readonly title: string;
    /** Width as a part of all shares together. */
    readonly share: number;
    readonly align?: 'left' | 'right';
  }[];
  readonly rows: readonly (readonly string[])[];
  /** A last row in bold. */
  readonly total?: readonly string[];
};

const HEAD: Style = { font: 'bold', size: 8, color: GREY };
const CELL: Style = { font: 'regular', size: 9 };
const TOTAL: Style = { font: 'bold', size: 9 };
const PADDING = { x: 1.6, y: 1.1 } as const;

/** The head and some rows: less of a table is not begun at the foot of a page. */
const NEEDS = 24;

/** Draws a table whose rows are never broken, and whose head stands again on every page. */
export function drawTable(flow: Flow, table: Table): void {
  const head: Row = { cells: table.columns.map(({ title }) => title), style: HEAD };
  flow.keepTogether(NEEDS);
  drawRow(flow, table, head);
  let sheet = flow.sheet();
  for (const row of rowsOf(table)) {
    flow.keepTogether(layOut(flow, table, row).height);
    if (flow.sheet() !== sheet) drawRow(flow, table, head);
    sheet = flow.sheet();
    drawRow(flow, table, row);
  }
}

type Row = { readonly cells: readonly string[]; readonly style: Style };

const rowsOf = ({ rows, total }: Table): readonly Row[] => [
  ...rows.map((cells) => ({ cells, style: CELL })),
  ...(total === undefined ? [] : [{ cells: total, style: TOTAL }]),
];

function drawRow(flow: Flow, table: Table, row: Row): void {
  const { cells, height } = layOut(flow, table, row);
  const { sheet, x, y, width } = flow.take(height);
  if (row.style === HEAD) fillBox(sheet, { x, y, width, height }, PALE);
  for (const cell of cells) {
    const at = {
      x: x + cell.left + PADDING.x,
      y: y + PADDING.y + millimetres(row.style.size),
      width: cell.width,
    };
    drawLines(sheet, cell.lines, at, { ...row.style, align: cell.align });
  }
  drawLine(sheet, { x, y: y + height }, { x: x + width, y: y + height });
}

/** Where each cell begins and how its text breaks; the longest makes the height of the row. */
function layOut(flow: Flow, { columns }: Table, { cells, style }: Row) {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let left = 0;
  const laid = columns.map(({ share, align = 'left' }, index) => {
    const outer = (flow.width * share) / shares;
    const width = outer - 2 * PADDING.x;
    const cell = {
      left,
      width,
      align,
      lines: linesOf(flow.sheet(), cells[index] ?? '', width, style),
    };
    left += outer;
    return cell;
  });
  const linesMax = Math.max(...laid.map(({ lines }) => lines.length));
  return { cells: laid, height: linesMax * lineHeight(style) + 2 * PADDING.y };
}
