import { type Language, parseLanguage } from '#shared/domain/values/language.ts';
import { type Cells, problemOf } from './cells.ts';
import type { RowProblem } from './rejects-file.ts';

type RowLanguage = {
  readonly language: Language | null;
  /** Why what is there is none. The debt comes in without it, and its sender is told. */
  readonly leftOut: readonly RowProblem[];
};

/** What the person reads best, by the creditor's word. */
export function readLanguage(cells: Cells): RowLanguage {
  const [cell] = cells('language');
  if (cell === undefined || cell.text.trim() === '') return { language: null, leftOut: [] };
  const parsed = parseLanguage(cell.text);
  if (parsed.ok) return { language: parsed.value, leftOut: [] };
  return {
    language: null,
    leftOut: [problemOf(cell, `${parsed.reason} (a dívida entra sem ele)`)],
  };
}
