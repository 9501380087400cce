import { pauseLadders } from '#shared/domain/case/rest-ladder.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { UnderstoodReply } from './intent.ts';

/** Whoever writes of a death is left alone so long, by every credor; a person of the team reads it meanwhile. */
export const MOURNING_DAYS = 7;

/** The rule that finds somebody's death in a reply: the debtor's own, told by the family, or of somebody close. */
export const isOfDeath = ({ rule }: { readonly rule: string }): boolean => rule === 'alguem-morreu';

/** What a reply that tells of a death makes true before anybody has read it; nothing for any other. */
export function mourning(
  record: RegisteredRecord,
  { reasons }: Pick<UnderstoodReply, 'reasons'>,
  now: Instant,
): readonly Fact[] {
  if (!reasons.some(isOfDeath)) return [];
  const until = addDays(localDateOf(now, record.debtor.zone), MOURNING_DAYS);
  const which = { credorId: null, mayDecide: () => true };
  const decided = pauseLadders(record, which, { from: null, until }, 'grief', now);
  return 'facts' in decided ? decided.facts : [];
}
