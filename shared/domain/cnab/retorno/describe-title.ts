import { REJECTION_REASONS, SETTLEMENT_REASONS } from '../occurrences/febraban-occurrences.ts';
import { OCCURRENCE_LABELS, type Occurrence } from '../occurrences/occurrence.ts';
import type { Title } from './title.ts';

const SETTLED: ReadonlySet<Occurrence> = new Set([
  'paid',
  'paid-at-notary',
  'paid-unregistered',
  'baixa',
]);
const REJECTED: ReadonlySet<Occurrence> = new Set([
  'entry-confirmed',
  'entry-rejected',
  'baixa-rejected',
  'instruction-rejected',
]);

/** Reasons are numbered alike only in files of two characters each; others are shown as the bank's bare codes. */
const REASON_WIDTH = 2;

/** In pt-BR: `Entrada rejeitada (03): nosso número inválido (08), CEP inválido (48)`. */
export function describeTitle({
  occurrence,
  code,
  reasons,
}: Pick<Title, 'occurrence' | 'code' | 'reasons'>): string {
  const what = `${OCCURRENCE_LABELS[occurrence]} (${code})`;
  if (reasons.length === 0) return what;
  return `${what}: ${reasons.map((reason) => describeReason(occurrence, reason)).join(', ')}`;
}

function describeReason(occurrence: Occurrence, reason: string): string {
  const words = REJECTED.has(occurrence)
    ? REJECTION_REASONS[reason]
    : SETTLED.has(occurrence)
      ? SETTLEMENT_REASONS[reason]
      : undefined;
  return words && reason.length === REASON_WIDTH ? `${words} (${reason})` : `motivo ${reason}`;
}
