import { pauseLadders } from '#shared/domain/case/rest-ladder.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { UnderstoodReply } from './intent.ts';
import { PROTECTED_RULES } from './protected-rules.ts';
import type { DoubtRule } from './rule.ts';

/** Whoever writes of such a thing is left alone so long, by every credor; a person of the team reads it meanwhile. */
export const RESTING_DAYS = 7;

type Told = Pick<UnderstoodReply, 'reasons'>;

/** Whether a reply tells of a death, or of what else lets every ladder rest before anybody has read it. */
export const tellsToRest = (told: Told): boolean => protectedBy(told) !== undefined;

/**
 * What such a reply makes true of somebody whom it may be about; else nothing.
 *
 * @param on `isShared`: others have the address, too, so that their history may not say what was told, which may be another's
 */
export function restOnWord(
  record: RegisteredRecord,
  told: Told,
  { isShared, now }: { readonly isShared: boolean; readonly now: Instant },
): readonly Fact[] {
  const motive = protectedBy(told)?.rests;
  if (motive === undefined) return [];
  const until = addDays(localDateOf(now, record.debtor.zone), RESTING_DAYS);
  const which = { credorId: null, mayDecide: () => true };
  const on = { from: null, until };
  const decided = pauseLadders(record, which, on, isShared ? 'checking' : motive, now);
  return 'facts' in decided ? decided.facts : [];
}

const protectedBy = ({ reasons }: Told): DoubtRule | undefined =>
  PROTECTED_RULES.find(({ rule }) => reasons.some((reason) => reason.rule === rule));
