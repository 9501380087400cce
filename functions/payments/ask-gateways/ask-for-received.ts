import { stretchId, writeStretch } from '#shared/adapters/gateways/question.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf, toInstantOn } from '#shared/domain/values/zone.ts';
import type { Table } from '#shared/table/table.ts';
import { keepQuestion } from './keep-question.ts';

/** Whole days that are looked back on, so that nights on which nobody asked are made up for. */
const DAYS_BACK = 7;
const ZONE = 'America/Sao_Paulo';

/**
 * Asks each gateway, once for each whole day in Brasília, for all that it received: webhooks get lost, and money without a
 * charge of ours is found in no other way (Bacen Pix API 2.9.0, `GET /pix`).
 *
 * @param gateways those that list what they received
 * @returns how many days were asked about
 */
export async function askForReceived(
  table: Table,
  gateways: readonly string[],
  now: Instant,
): Promise<number> {
  const today = localDateOf(now, ZONE);
  let asked = 0;
  for (const gateway of gateways) {
    for (let back = DAYS_BACK; back >= 1; back--) {
      const day = addDays(today, -back);
      const until = toInstantOn(addDays(day, 1), 0, ZONE);
      const stretch = { from: toInstantOn(day, 0, ZONE), until, page: 0 };
      const key = { gateway, day, eventId: stretchId(stretch) };
      if (await keepQuestion(table, key, writeStretch(stretch), now)) asked += 1;
    }
  }
  return asked;
}
