import { pauseLadders } from '#shared/domain/case/rest-ladder.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { UnderstoodReply } from './intent.ts';
import { PROTECTED_RULES } from './protected-rules.ts';

/** Whoever writes of such a thing is left alone so long, by every credor; a person of the team reads it meanwhile. */
export const RESTING_DAYS = 7;

/** What a reply that tells of a death, or of what the law protects, makes true before anybody has read it; else nothing. */
export function restOnWord(
  record: RegisteredRecord,
  { reasons }: Pick<UnderstoodReply, 'reasons'>,
  now: Instant,
): readonly Fact[] {
  const told = PROTECTED_RULES.find(({ rule }) => reasons.some((reason) => reason.rule === rule));
  if (told?.rests === undefined) return [];
  const until = addDays(localDateOf(now, record.debtor.zone), RESTING_DAYS);
  const which = { credorId: null, mayDecide: () => true };
  const decided = pauseLadders(record, which, { from: null, until }, told.rests, now);
  return 'facts' in decided ? decided.facts : [];
}
