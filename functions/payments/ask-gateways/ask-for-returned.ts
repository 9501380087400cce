import { stretchId, writeStretch } from '#shared/adapters/gateways/question.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf, toInstantOn } from '#shared/domain/values/zone.ts';
import type { Table } from '#shared/table/table.ts';
import { keepQuestion } from './keep-question.ts';

/** A Pix is given back within 90 days, and taken by MED within 80 and the time to decide on it (Bacen Pix API; Regulamento do Pix). */
const DAYS_BACK = 125;
/** What a PSP is asked for at once, as some list no more than a month. */
const DAYS_AT_ONCE = 25;
const ZONE = 'America/Sao_Paulo';

/**
 * Asks each gateway, once a night, for every Pix of the last months of which something went back: that is listed by the day on
 * which it came in, so a return whose notice was lost is known the next night, however old its Pix is (Bacen Pix API 2.9.0,
 * `GET /pix?devolucaoPresente=true`). What is known already changes nothing.
 *
 * @param gateways those that list what they received
 * @returns how many stretches were asked about
 */
export async function askForReturned(
  table: Table,
  gateways: readonly string[],
  now: Instant,
): Promise<number> {
  const today = localDateOf(now, ZONE);
  const midnight = (daysBack: number): Instant => toInstantOn(addDays(today, -daysBack), 0, ZONE);
  let asked = 0;
  for (const gateway of gateways) {
    for (let back = 0; back < DAYS_BACK; back += DAYS_AT_ONCE) {
      const [from, until] = [midnight(back + DAYS_AT_ONCE), midnight(back)];
      const stretch = { from, until, page: 0, returned: true as const };
      const key = { gateway, day: today, eventId: stretchId(stretch) };
      if (await keepQuestion(table, key, writeStretch(stretch), now)) asked += 1;
    }
  }
  return asked;
}
