import { type LocalDate, parseBrazilianDate } from '#shared/domain/values/local-date.ts';
import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';
import { type Cells, problemOf } from './cells.ts';
import type { RowProblem } from './rejects-file.ts';

const YES = /^(?:s|sim|x|yes|true|verdadeiro|1)$/i;
/** What says nothing: a consent is withdrawn by the person or the team, and by no file. */
const NO = /^(?:n|nao|não|no|false|falso|0|-)?$/i;

export type RowConsent = {
  readonly since: LocalDate | null;
  /** Why what is there is no consent. The debt comes in without it, and its sender is told. */
  readonly leftOut: readonly RowProblem[];
};

/** Whether the person agreed to WhatsApp, by the creditor's word: the day on which they did, or a mere yes. */
export function readConsent(cells: Cells, today: LocalDate): RowConsent {
  const [cell] = cells('whatsappConsent');
  if (cell === undefined) return { since: null, leftOut: [] };
  const parsed = parseConsent(cell.text.trim(), today);
  if (parsed.ok) return { since: parsed.value, leftOut: [] };
  const reason = `${parsed.reason} (a dívida entra sem o consentimento)`;
  return { since: null, leftOut: [problemOf(cell, reason)] };
}

function parseConsent(text: string, today: LocalDate): Parsed<LocalDate | null> {
  if (NO.test(text)) return accepted(null);
  if (YES.test(text)) return accepted(today);
  const date = parseBrazilianDate(text);
  if (!date.ok) return refused('use sim, não ou o dia em que a pessoa consentiu, como 25/12/2026');
  return date.value > today
    ? refused('consentimento em um dia que ainda não chegou; confira a data')
    : date;
}
