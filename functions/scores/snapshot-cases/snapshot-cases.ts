import { readLines, writeLines } from '#shared/adapters/json-lines.ts';
import type { FileStore } from '#shared/adapters/files.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { HORIZON_DAYS, type Outcome, outcomeOf } from '#shared/domain/score/outcome.ts';
import { SnapshotRow, snapshotOf } from '#shared/domain/score/snapshot-row.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { addDays, epochDay, type LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { NAME_BUCKETS } from '#shared/table/keys.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { type CaseListing, type CasePage, readCasePage } from '#shared/table/read-cases.ts';
import { noteScoreRows, type ScoreRowsKind, scoreRowsKey } from '#shared/table/score-rows.ts';
import type { Table } from '#shared/table/table.ts';

/** People side by side: enough to keep the line to the table busy. */
const SIDE_BY_SIDE = 20;
const PAGE_CASES = 400;
/** What writing the files may take. */
const TIME_TO_STOP_MS = 60_000;
/** The first visit of the same part of a book after the horizon, with two days for money that is told late. */
const LOOKED_BACK_DAYS = Math.ceil((HORIZON_DAYS + 2) / NAME_BUCKETS) * NAME_BUCKETS;

export type SnapshotCasesDeps = {
  readonly table: Table;
  readonly files: Pick<FileStore, 'describe' | 'read' | 'write'>;
  readonly credores: () => Promise<readonly CredorId[]>;
  readonly now: () => Instant;
  readonly millisecondsLeft: () => number;
};

/** One part of a credor's book on one night. */
type Part = { readonly day: LocalDate; readonly credorId: CredorId; readonly bucket: number };

/**
 * Keeps what is known tonight of an eighth of each book, and what became of those who were looked at thirty-two nights ago: each
 * case is looked at every eighth night. Done again on the same night, it writes the same files.
 *
 * @returns how many cases were looked at and how many outcomes are known, for the log
 */
export async function snapshotCases(deps: SnapshotCasesDeps): Promise<string> {
  const day = localDateOf(deps.now(), BOOK_ZONE);
  const bucket = epochDay(day) % NAME_BUCKETS;
  let [looked, known] = [0, 0];
  for (const credorId of await deps.credores()) {
    if (deps.millisecondsLeft() < TIME_TO_STOP_MS) break;
    const counts = await lookAt(deps, { day, credorId, bucket });
    looked += counts.looked;
    known += counts.known;
  }
  return `looked at ${looked} cases, knows ${known} outcomes`;
}

async function lookAt(deps: SnapshotCasesDeps, part: Part) {
  const earlier = { ...part, day: addDays(part.day, -LOOKED_BACK_DAYS) };
  const past = (await readLines(deps.files, scoreRowsKey('snapshots', earlier), SnapshotRow)) ?? [];
  const waiting = new Map(past.map((row) => [row.debtorId, row]));
  const rows = new Map<DebtorId, SnapshotRow>();
  const outcomes = new Map<DebtorId, Outcome>();
  for await (const page of pagesOf(deps, part)) {
    const wanted = page.filter(
      ({ debtorId, status }) => status === 'active' || waiting.has(debtorId),
    );
    await inParallel(wanted, SIDE_BY_SIDE, async ({ debtorId }) => {
      const { record } = await loadDebtor(deps.table, debtorId);
      if (!isRegistered(record)) return;
      const row = snapshotOf(record, part.credorId, deps.now());
      if (row) rows.set(debtorId, row);
      const before = waiting.get(debtorId);
      const outcome = before && outcomeOf(before, record, earlier.day);
      if (outcome) outcomes.set(debtorId, outcome);
    });
    if (deps.millisecondsLeft() < TIME_TO_STOP_MS) break;
  }
  await keep(deps, 'snapshots', part, inOrder(rows));
  await keep(deps, 'outcomes', earlier, inOrder(outcomes));
  return { looked: rows.size, known: outcomes.size };
}

async function* pagesOf(
  { table }: SnapshotCasesDeps,
  { credorId, bucket }: Part,
): AsyncGenerator<readonly CaseListing[]> {
  let after: string | null = null;
  do {
    const limit = PAGE_CASES;
    const page: CasePage = await readCasePage(table, credorId, bucket, { after, limit });
    yield page.cases;
    after = page.more;
  } while (after !== null);
}

async function keep(
  { table, files, now }: SnapshotCasesDeps,
  kind: ScoreRowsKind,
  part: Part,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  await writeLines(files, scoreRowsKey(kind, part), rows);
  await noteScoreRows(table, kind, { ...part, rows: rows.length }, now());
}

/** By the debtor's id, a hash: the same people give the same file, and the order tells nothing. */
const inOrder = <T>(rows: ReadonlyMap<DebtorId, T>): readonly T[] =>
  [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
