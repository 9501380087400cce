import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Case } from './case.ts';
import { isPausedAt, type Pause, PROTECTING_MOTIVES } from './pause.ts';

/**
 * What lets a case that begins now rest with the others: where every case that goes on rests for what protects the person, they told of
 * grief, hardship or a court before this credor had anything to collect. It rests until the first of them goes on.
 */
export function restWithOthers(
  record: Pick<DebtorRecord, 'cases'>,
  credorId: CredorId,
  now: Instant,
): readonly Fact[] {
  const others = record.cases.filter(
    (known) => known.credorId !== credorId && known.status !== 'settled',
  );
  const rests = others.flatMap((known) => restOf(known, now) ?? []);
  const [first] = rests.toSorted((a, b) => (a.until < b.until ? -1 : 1));
  if (first === undefined || rests.length < others.length) return [];
  const { until, motive } = first;
  return [{ type: 'ladder-paused', credorId, from: now, until, motive }];
}

/** The pause that protects the person and ends last. */
function restOf({ pauses = [] }: Case, now: Instant): Pause | undefined {
  return pauses
    .filter((one) => isPausedAt({ pauses: [one] }, now) && PROTECTING_MOTIVES.includes(one.motive))
    .toSorted((a, b) => (a.until < b.until ? 1 : -1))[0];
}
