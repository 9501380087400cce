import { readLines } from '#shared/adapters/json-lines.ts';
import type { FileStore } from '#shared/adapters/files.ts';
import type { PrescriptionPolicy } from '#shared/domain/gate/prescription.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { HORIZON_DAYS, type Outcome, outcomeOf } from '#shared/domain/score/outcome.ts';
import { SnapshotRow, snapshotOf } from '#shared/domain/score/snapshot-row.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { addDays, epochDay, type LocalDate } from '#shared/domain/values/local-date.ts';
import { OwnError } from '#shared/domain/values/own-error.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { NAME_BUCKETS } from '#shared/table/keys.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { type CasePage, readCasePage } from '#shared/table/read-cases.ts';
import { OUTCOMES, SNAPSHOTS, writeScoreRows } from '#shared/table/score-row-files.ts';
import { listScoreRows, scoreRowsKey } from '#shared/table/score-rows.ts';
import type { Table } from '#shared/table/table.ts';
import { keepNight, readNight, type Stretch, tonight } from './night.ts';

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
  readonly policy: () => Promise<PrescriptionPolicy>;
  readonly now: () => Instant;
  readonly millisecondsLeft: () => number;
};

/** One part of a credor's book on one night, in one of the night's pieces. */
type Part = {
  readonly day: LocalDate;
  readonly credorId: CredorId;
  readonly bucket: number;
  readonly piece: number;
};

/**
 * Keeps what is known tonight of an eighth of each book, and what became of those who were looked at thirty-two nights ago: each
 * case is looked at every eighth night. It goes on where it stopped; done again when the night is over, it does nothing.
 *
 * @returns how many cases were looked at and how many outcomes are known, for the log
 * @throws OwnError when time did not reach all, once how far it came is kept: whoever tries again goes on from there
 */
export async function snapshotCases(deps: SnapshotCasesDeps): Promise<string> {
  const day = localDateOf(deps.now(), BOOK_ZONE);
  const bucket = epochDay(day) % NAME_BUCKETS;
  let night = tonight(await readNight(deps.files, bucket), day, await deps.credores());
  let [looked, known] = [0, 0];
  while (deps.millisecondsLeft() >= TIME_TO_STOP_MS) {
    const [next, ...rest] = night.todo;
    if (next === undefined) break;
    const { credorId } = next;
    const seen = await lookAt(deps, { day, credorId, bucket, piece: night.pieces }, next);
    looked += seen.looked;
    known += seen.known;
    const todo = seen.more === null ? rest : [{ ...next, after: seen.more }, ...rest];
    night = { day, pieces: night.pieces + 1, todo };
    await keepNight(deps.files, bucket, night);
  }
  const outcome = `looked at ${looked} cases, knows ${known} outcomes`;
  const [left] = night.todo;
  if (left === undefined) return outcome;
  throw new OwnError(
    `${outcome}; time was over at ${left.credorId}, ${night.todo.length} books are left`,
  );
}

/** @returns where more of the stretch stands, for which there was no time; null when there is none */
async function lookAt(deps: SnapshotCasesDeps, part: Part, stretch: Stretch) {
  const earlier = { ...part, day: addDays(part.day, -LOOKED_BACK_DAYS) };
  const waiting = await waitingSince(deps, earlier);
  const rows = new Map<DebtorId, SnapshotRow>();
  const outcomes = new Map<DebtorId, Outcome>();
  let more: string | null = null;
  const policy = await deps.policy();
  for await (const page of pagesOf(deps, part.bucket, stretch)) {
    const wanted = page.cases.filter(
      ({ debtorId, status }) => status === 'active' || waiting.has(debtorId),
    );
    await inParallel(wanted, SIDE_BY_SIDE, async ({ debtorId }) => {
      const { record } = await loadDebtor(deps.table, debtorId);
      if (!isRegistered(record)) return;
      const row = snapshotOf(record, part.credorId, policy, deps.now());
      if (row) rows.set(debtorId, row);
      const before = waiting.get(debtorId);
      const outcome = before && outcomeOf(before, record, earlier.day);
      if (outcome) outcomes.set(debtorId, outcome);
    });
    ({ more } = page);
    if (deps.millisecondsLeft() < TIME_TO_STOP_MS) break;
  }
  const at = deps.now();
  await writeScoreRows(deps, SNAPSHOTS, part, [...rows.values()], at);
  await writeScoreRows(deps, OUTCOMES, earlier, [...outcomes.values()], at);
  return { looked: rows.size, known: outcomes.size, more };
}

/** Whoever of the credor was looked at on a night, in all of its pieces. */
async function waitingSince(
  { table, files }: SnapshotCasesDeps,
  { day, credorId, bucket }: Part,
): Promise<ReadonlyMap<DebtorId, SnapshotRow>> {
  const pieces = await listScoreRows(table, 'snapshots', day, day);
  const waiting = new Map<DebtorId, SnapshotRow>();
  for (const piece of pieces) {
    if (piece.credorId !== credorId || piece.bucket !== bucket) continue;
    const rows = (await readLines(files, scoreRowsKey('snapshots', piece), SnapshotRow)) ?? [];
    for (const row of rows) waiting.set(row.debtorId, row);
  }
  return waiting;
}

async function* pagesOf(
  { table }: SnapshotCasesDeps,
  bucket: number,
  { credorId, after: start, until }: Stretch,
): AsyncGenerator<CasePage> {
  let after = start;
  do {
    const limit = PAGE_CASES;
    const page: CasePage = await readCasePage(table, credorId, bucket, { after, limit });
    const isOver = until !== null && page.more !== null && page.more >= until;
    const cases = until === null ? page.cases : page.cases.filter((one) => one.gsi1sk <= until);
    after = isOver ? null : page.more;
    yield { cases, more: after };
  } while (after !== null);
}
