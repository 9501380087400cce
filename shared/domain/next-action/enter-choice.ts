import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isHeldOut } from '#shared/domain/experiment/held-out.ts';
import { choiceStudyOf, CHOSEN_ARM, PLAIN_ARM } from '#shared/domain/experiment/study.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { pricesOn } from '#shared/domain/message/price-table.ts';
import { PricesBeside } from '#shared/domain/message/prices-beside.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { isInControl } from '#shared/domain/score/treated-score.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { CHOICE_MEASURE } from './choice-measure.ts';
import { isChoosing, type NextActionRules } from './decide-next-action.ts';
import { staysOnPlainLadder } from './plain-ladder.ts';

/**
 * The fact that a case is counted from now on, with all that comes in and all that its messages, the team's calls and its payments
 * cost, for those for whom experience
 * chooses or for those on the plain ladder. It enters once under each version of the policy, when the first step that says something
 * falls due, before anything is chosen: so whom the choice spares counts, too, and the two groups are alike.
 *
 * @returns none for a case that entered before, of which nothing is known to choose by, of the control group to whom no régua speaks, or
 * of the score's, for whom nothing is chosen
 */
export function enterChoice(
  record: RegisteredRecord,
  credorId: CredorId,
  rules: NextActionRules | undefined,
  now: Instant,
): readonly FactOf<'arm-assigned'>[] {
  const known = caseOf(record, credorId);
  if (!rules || !isChoosing(rules) || !known || known.score === null || isHeldOut(known)) return [];
  if (isInControl(known.score)) return [];
  const studyId = choiceStudyOf(rules.version);
  if (known.arms?.some((arm) => arm.studyId === studyId)) return [];
  const beside = PricesBeside.parse(pricesOn(rules.prices, localDateOf(now, BOOK_ZONE)));
  const isPlain = staysOnPlainLadder(rules.policy, record.debtor.debtorId, credorId);
  return [
    {
      type: 'arm-assigned',
      credorId,
      carteiraId: known.carteiraId,
      studyId,
      armId: isPlain ? PLAIN_ARM : CHOSEN_ARM,
      measure: { ...CHOICE_MEASURE, beside },
    },
  ];
}
