import { searchNameOf } from '#shared/domain/values/person-name.ts';
import type { ColumnView, Field } from './columns.ts';

const PUPIL = /ALUN[OA]/;
/** Whoever answers for a pupil and mostly owes what the school asks for. */
const GUARDIAN =
  /RESPONS|RESP\b|\b(?:CONTRATANTE|PAGADOR|SACADO|DEVEDOR|TUTORA?|MAE|PAI|FILIACAO)\b/;

const plain = (header: string): string =>
  searchNameOf(header.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));

const isOfGuardian = ({ header }: ColumnView): boolean => GUARDIAN.test(plain(header));
const isOfPupil = (column: ColumnView): boolean =>
  PUPIL.test(plain(column.header)) && !isOfGuardian(column);

export const WHO_OWES =
  'Quem deve? O arquivo traz alunos e quem responde por eles, e um aluno menor não é cobrado: diga em Colunas qual coluna traz o nome, o ' +
  'CPF e os contatos de quem deve.';

const WHO: ReadonlySet<Field | null> = new Set(['name', 'taxId']);

/**
 * Columns of a file that names both a pupil and whoever answers for them, of which it is unsure who of the two owes: most pupils are
 * minors, and nobody tells a child of a debt (ECA arts. 17 and 18). Nothing is in doubt once somebody said so, or where the file's own
 * name is of the other.
 */
export function debtorsInDoubt(columns: readonly ColumnView[]): readonly ColumnView[] {
  if (!namesBoth(columns)) return [];
  return columns.filter((column) => {
    const isUnsure = column.field === 'name' ? !isOfGuardian(column) : isOfPupil(column);
    return WHO.has(column.field) && !column.isSaved && isUnsure;
  });
}

/** The columns without what is the pupil's in such a file, unless it was said that pupils owe: contacts and addresses are not the debtor's. */
export function withoutPupils(columns: readonly ColumnView[]): readonly ColumnView[] {
  const isSaidToOwe = columns.some(
    (column) => column.field === 'name' && column.isSaved && isOfPupil(column),
  );
  if (isSaidToOwe || !namesBoth(columns)) return columns;
  return columns.map((column) =>
    isOfPupil(column) && !column.isSaved && !WHO.has(column.field)
      ? { ...column, field: null }
      : column,
  );
}

const namesBoth = (columns: readonly ColumnView[]): boolean =>
  columns.some(isOfPupil) && columns.some(isOfGuardian);
