import { aZip } from './a-zip.ts';

/**
 * A number as a spreadsheet stores it, a date by its number of days since 30 December 1899, what a formula failed with, or a
 * text, which may stand in the list of those that cells share.
 */
export type SpreadsheetCell =
  | string
  | boolean
  | null
  | { readonly number: string }
  | { readonly day: number }
  | { readonly percent: string }
  | { readonly error: string }
  | { readonly shared: string };

export type SpreadsheetSheet = {
  readonly name: string;
  readonly rows: readonly (readonly SpreadsheetCell[])[];
  readonly state?: 'visible' | 'hidden';
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Places in the list of styles: number formats 14 and 10. */
const DATE_STYLE = 1;
const PERCENT_STYLE = 2;

/** An Excel workbook of one sheet, as small as one can be. */
export const aSpreadsheet = (rows: SpreadsheetSheet['rows']): Uint8Array =>
  aWorkbook([{ name: 'Carteira', rows }]);

/** @param more parts of the file that replace what it would have, or are added */
export function aWorkbook(
  sheets: readonly SpreadsheetSheet[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const shared: string[] = [];
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const parts = sheets.map(({ rows }, at) => {
    const xml = rows.map((cells, row) => rowXml(cells, row + 1, shared)).join('');
    return [
      `xl/worksheets/sheet${at + 1}.xml`,
      `<worksheet xmlns="${MAIN}"><sheetData>${xml}</sheetData></worksheet>`,
    ] as const;
  });
  const relations = [
    ...sheets.map((_, at) =>
      relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
    ),
    relation('rIdA', 'styles', 'styles.xml'),
    relation('rIdB', 'sharedStrings', '/xl/sharedStrings.xml'),
  ];
  return aZip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationsXml([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml(relations),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(parts),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ...more,
  });
}

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

const relationsXml = (relations: readonly string[]): string =>
  `<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`;

const rowXml = (cells: readonly SpreadsheetCell[], row: number, shared: string[]): string =>
  `<row r="${row}">${cells.map((cell, at) => cellXml(cell, `r="${columnName(at)}${row}"`, shared)).join('')}</row>`;

function cellXml(cell: SpreadsheetCell, place: string, shared: string[]): string {
  if (cell === null) return `<c ${place}/>`;
  if (typeof cell === 'string') return `<c ${place} t="inlineStr"><is><t>${cell}</t></is></c>`;
  if (typeof cell === 'boolean') return `<c ${place} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('day' in cell) return `<c ${place} s="${DATE_STYLE}"><v>${cell.day}</v></c>`;
  if ('percent' in cell) return `<c ${place} s="${PERCENT_STYLE}"><v>${cell.percent}</v></c>`;
  if ('error' in cell) return `<c ${place} t="e"><v>${cell.error}</v></c>`;
  if ('number' in cell) return `<c ${place}><v>${cell.number}</v></c>`;
  return `<c ${place} t="s"><v>${shared.push(cell.shared) - 1}</v></c>`;
}

const LETTERS = 26;

const columnName = (at: number): string =>
  (at < LETTERS ? '' : columnName(Math.floor(at / LETTERS) - 1)) +
  String.fromCharCode(65 + (at % LETTERS));
