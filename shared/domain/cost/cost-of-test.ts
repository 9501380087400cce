import type { Channel } from '#shared/domain/message/channel.ts';
import type { TextTestOutcome } from '#shared/domain/message/text-test.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { type CostIncrement, messageAmounts } from './cost-of-entry.ts';
import { NOWHERE } from './cost-place.ts';

/** What stands in the place of a step for texts that their authors tried on themselves. */
export const TEST_STEP = 'text-test';

/**
 * What a test of a text adds to the ledger of costs: it is of no debtor, so of no carteira and no régua. One that may have left is
 * booked as if it had, since no news of it come.
 *
 * @returns null where nothing left
 */
export function costOfTest(
  test: {
    readonly credorId: CredorId;
    readonly at: Instant;
    readonly channel: Channel;
    readonly parts: number;
    readonly costMicros: number | null;
  },
  outcome: TextTestOutcome,
): CostIncrement | null {
  if (outcome !== 'sent' && outcome !== 'uncertain') return null;
  const { credorId, at, channel, parts, costMicros } = test;
  const place = { carteiraId: NOWHERE, channel, regua: NOWHERE, step: TEST_STEP, arm: NOWHERE };
  const by = messageAmounts(parts, costMicros);
  return { credorId, day: localDateOf(at, BOOK_ZONE), place, by };
}
