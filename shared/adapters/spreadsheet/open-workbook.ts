import path from 'node:path';
import { sheetFormat, type SheetFormat } from '#shared/domain/import/sheet-format.ts';
import { readXml } from './read-xml.ts';
import { UnreadableSheet } from './unreadable-sheet.ts';
import type { ZipParts } from './zip-parts.ts';

/** Of each part that is not rows or texts. */
const PART_BYTES_MAX = 32 * 1024 ** 2;

type Relation = { readonly kind: string; readonly part: string };

/** What is known of a workbook before its rows are read. */
export type Workbook = {
  /** The first sheet that is shown, whose rows count. */
  readonly sheet: { readonly name: string; readonly part: string };
  /** Names of the other sheets that are shown. */
  readonly others: readonly string[];
  readonly is1904: boolean;
  /** By the style of a cell. */
  readonly formats: readonly SheetFormat[];
  /** Where the texts that cells share are. */
  readonly textsPart: string | null;
};

/** @throws UnreadableSheet where a part is missing, or no sheet is shown */
export async function openWorkbook(zip: ZipParts): Promise<Workbook> {
  const book = [...(await relationsOf(zip, '')).values()].find(
    ({ kind }) => kind === 'officeDocument',
  );
  if (book === undefined) throw new UnreadableSheet('O arquivo não tem uma pasta de trabalho.');
  const relations = await relationsOf(zip, book.part);
  const { is1904, sheets } = await readBook(zip, book.part);
  const shown = sheets.flatMap(({ name, relation }) => {
    const target = relations.get(relation);
    return target?.kind === 'worksheet' ? [{ name, part: target.part }] : [];
  });
  const [sheet, ...others] = shown;
  if (sheet === undefined) throw new UnreadableSheet('A planilha não tem uma aba visível.');
  const partOf = (kind: string) =>
    [...relations.values()].find((relation) => relation.kind === kind)?.part ?? null;
  const stylesPart = partOf('styles');
  return {
    sheet,
    others: others.map(({ name }) => name),
    is1904,
    formats: stylesPart === null || !zip.has(stylesPart) ? [] : await readFormats(zip, stylesPart),
    textsPart: partOf('sharedStrings'),
  };
}

/** What a part points to, by id; `''` is the file itself. */
async function relationsOf(zip: ZipParts, part: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = path.posix.dirname(part);
  const list = path.posix.join(folder, '_rels', `${path.posix.basename(part)}.rels`);
  const relations = new Map<string, Relation>();
  await readPart(zip, list, (name, { Id, Type, Target, TargetMode }) => {
    if (name !== 'Relationship' || TargetMode === 'External' || !Id || !Type || !Target) return;
    const target = Target.startsWith('/') ? Target.slice(1) : path.posix.join(folder, Target);
    relations.set(Id, { kind: path.posix.basename(Type), part: target });
  });
  return relations;
}

async function readBook(zip: ZipParts, part: string) {
  let is1904 = false;
  const sheets: { readonly name: string; readonly relation: string }[] = [];
  await readPart(zip, part, (name, attributes) => {
    is1904 ||= ['1', 'true'].includes(attributes['date1904'] ?? '');
    if (name !== 'sheet' || /hidden/i.test(attributes['state'] ?? '')) return;
    const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    sheets.push({ name: attributes['name'] ?? '', relation });
  });
  return { is1904, sheets };
}

async function readFormats(zip: ZipParts, part: string): Promise<readonly SheetFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let section = '';
  await readPart(zip, part, (name, attributes) => {
    if (['numFmts', 'cellXfs', 'cellStyleXfs', 'dxfs'].includes(name)) section = name;
    const id = Number(attributes['numFmtId'] ?? 0);
    if (name === 'numFmt' && section === 'numFmts') codes.set(id, attributes['formatCode'] ?? '');
    if (name === 'xf' && section === 'cellXfs') ids.push(id);
  });
  return ids.map((id) => sheetFormat(id, codes.get(id)));
}

async function readPart(
  zip: ZipParts,
  part: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
): Promise<void> {
  for await (const _ of readXml(await zip.read(part, PART_BYTES_MAX), { open }));
}
