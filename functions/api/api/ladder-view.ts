import type * as z from 'zod';
import type { LadderView } from '#events/api/ladder.ts';
import type { Case } from '#shared/domain/case/case.ts';
import {
  afterPauses,
  isPausedAt,
  PAUSE_MOTIVE_WORDS,
  protectedFor,
} from '#shared/domain/case/pause.ts';
import { changeText } from '#shared/domain/history/describe-ladder.ts';
import type { Instant } from '#shared/domain/values/zone.ts';

/** What the team decided about the ladder of a case, as it holds now. */
export function ladderView(known: Case, now: Instant): z.input<typeof LadderView> {
  const { pauses = [], stopped, overrides = [] } = known;
  const pause = pauses.findLast((one) => isPausedAt({ pauses: [one] }, now));
  return {
    pause: pause
      ? { until: afterPauses(known, now), motive: PAUSE_MOTIVE_WORDS[pause.motive] }
      : null,
    stop: stopped ? { since: stopped.since, motive: PAUSE_MOTIVE_WORDS[stopped.motive] } : null,
    isProtected: protectedFor(known, now).length > 0,
    overrides: overrides.map(({ overrideId, debtId, change, motive }) => ({
      overrideId,
      debtId: debtId ?? null,
      text: changeText(change),
      motive: PAUSE_MOTIVE_WORDS[motive],
    })),
  };
}
