import { EMPTY_RECORD, type DebtorRecord } from '#shared/domain/debtor/record.ts';
import { evolve } from '#shared/domain/history/evolve.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import { dayAfter } from '#local/simulation/laws/calendar/bank-days.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import { breachOf, type Filing } from './filings.ts';
import type { Breach } from '#local/simulation/laws/law.ts';
import { mustLeave } from '#local/simulation/laws/second-reading/listable.ts';
import { isWorkday, localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

const WITHDRAWAL_DAYS = 5;

/** Walks a history on from what was filed: whatever forbids that it stays is heeded within the law's days. */
export function leftTooLong(filing: Filing, { now }: Evidence): readonly Breach[] {
  const { life, entry, asked } = filing;
  const { uf } = life.person;
  const dayOf = (at: number) => localDayOf(uf, at);
  const lastDay = entry.releasedAt === null ? dayOf(now) : dayOf(epochMsOf(entry.releasedAt));
  let record: DebtorRecord = EMPTY_RECORD;
  let since: { readonly day: string; readonly why: string } | null = null;
  const isLate = (until: string): boolean => since !== null && until > deadlineAfter(since.day);
  for (const [index, one] of life.entries.entries()) {
    const day = dayOf(epochMsOf(one.at));
    if (day > lastDay) break;
    record = evolve(record, one);
    if (one.at < entry.filedAt) continue;
    const entries = life.entries.slice(0, index + 1);
    const why = mustLeave({ record, entries, uf }, asked, entry.order, day);
    if (why !== null) since ??= { day, why };
    else if (isLate(day)) break;
    else since = null;
  }
  return since !== null && isLate(lastDay)
    ? [
        breachOf(
          filing,
          `it had to leave since ${since.day} (${since.why}), and was there on ${lastDay}`,
        ),
      ]
    : [];
}

function deadlineAfter(since: string): string {
  let day = since;
  for (let left = WITHDRAWAL_DAYS; left > 0; ) {
    day = dayAfter(day, 1);
    if (isWorkday(day)) left -= 1;
  }
  return day;
}
