import { FileReplaced } from '#shared/adapters/files.ts';
import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { BookMarks } from '#shared/domain/import/book-marks.ts';
import { doubtsOf } from '#shared/domain/import/book-doubts.ts';
import { csvLine } from '#shared/domain/import/csv-text.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatAmount } from '#shared/domain/values/money.ts';
import { advanceImport, isToCancel, type MovingImport } from '#shared/table/imports.ts';
import { absentKey } from '#shared/table/import-files.ts';
import { NAME_BUCKETS } from '#shared/table/keys.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readCasePage } from '#shared/table/read-cases.ts';
import type { ImportDebtsDeps } from './deps.ts';
import { handOver, RESERVED_MS } from './hand-over.ts';

type Comparing = Extract<MovingImport, { status: 'comparing' }>;

const PAGE_CASES = 200;
/** What is written down at once, so that a big book makes few lists. Taking one back stays well within a function's time. */
const LIST_DEBTS = 5_000;
const STRETCH_PAGES = 100;
const PEOPLE_AT_ONCE = 20;

/**
 * Looks through the credor's book for open debts that a file of the whole book lacks, and lists them. What rests in an
 * agreement stays, whatever the file says. So much missing that it looks like half a file waits for a person's word.
 */
export async function compareBook(
  standing: Comparing,
  deps: ImportDebtsDeps,
  remainingMs: () => number,
): Promise<'continued' | 'awaiting' | 'recalling' | 'cancelled'> {
  const { table } = deps;
  const marks = new BookMarks(
    await Promise.all(standing.bookParts.map((key) => readAll(key, deps))),
  );
  let reached = standing;
  while (reached.from.bucket < NAME_BUCKETS) {
    if (await isToCancel(table, standing.importId)) {
      const { from: _, recall: __, ...facts } = reached;
      const finishedAt = deps.now();
      await advanceImport(table, reached, { ...facts, status: 'cancelled', finishedAt });
      return 'cancelled';
    }
    const compared = await compareStretch(reached, marks, deps, remainingMs);
    reached = await advanceImport(table, reached, compared);
    if (remainingMs() < RESERVED_MS) {
      await handOver(reached, deps);
      return 'continued';
    }
  }
  const { from: _, ...facts } = reached;
  const doubts = doubtsOf({ ...reached.recall, unknownCodes: reached.unknownCodes });
  if (doubts.length > 0) {
    await advanceImport(table, reached, { ...facts, status: 'awaiting', doubts: [...doubts] });
    return 'awaiting';
  }
  const recalling = { ...facts, status: 'recalling' as const, part: 0 };
  await handOver(await advanceImport(table, reached, recalling), deps);
  return 'recalling';
}

/** Some pages of the book, and one list of what they have that the file lacks. Done again, it writes the same list. */
async function compareStretch(
  standing: Comparing,
  marks: BookMarks,
  deps: ImportDebtsDeps,
  remainingMs: () => number,
): Promise<Comparing> {
  const { credorId, importId, recall } = standing;
  let reached = standing;
  let lines = '';
  for (let page = 0; page < STRETCH_PAGES && reached.from.bucket < NAME_BUCKETS; page += 1) {
    const compared = await comparePage(reached, marks, deps);
    reached = compared.reached;
    lines += compared.lines;
    const listed = reached.recall.absent - recall.absent;
    if (listed >= LIST_DEBTS || remainingMs() < RESERVED_MS) break;
  }
  if (lines === '') return reached;
  const part = recall.parts;
  await deps.files.write(absentKey({ credorId, importId, part }), lines, 'text/csv; charset=utf-8');
  return { ...reached, recall: { ...reached.recall, parts: part + 1 } };
}

async function comparePage(
  reached: Comparing,
  marks: BookMarks,
  { table }: ImportDebtsDeps,
): Promise<{ readonly reached: Comparing; readonly lines: string }> {
  const { credorId, from, recall } = reached;
  const page = await readCasePage(table, credorId, from.bucket, {
    after: from.after,
    limit: PAGE_CASES,
  });
  const owing = page.cases.filter(({ openDebts }) => openDebts > 0);
  let open = 0;
  let absent = 0;
  let lines = '';
  await inParallel(owing, PEOPLE_AT_ONCE, async ({ debtorId }) => {
    const { record } = await loadDebtor(table, debtorId);
    for (const debt of openDebtsOf(record, credorId)) {
      if (debt.instalment) continue;
      open += 1;
      if (marks.has(debt.debtId)) continue;
      absent += 1;
      const { externalId, principal, dueDate, debtId } = debt;
      const told = [externalId, formatAmount(principal), formatDate(dueDate)];
      lines += csvLine([...told, debtorId, debtId]);
    }
  });
  const next =
    page.more === null
      ? { bucket: from.bucket + 1, after: null }
      : { bucket: from.bucket, after: page.more };
  const counted = { ...recall, open: recall.open + open, absent: recall.absent + absent };
  return { reached: { ...reached, from: next, recall: counted }, lines };
}

/** @throws FileReplaced when what another function wrote is gone */
export async function readAll(
  key: string,
  { files }: Pick<ImportDebtsDeps, 'files'>,
): Promise<string> {
  const file = await files.describe(key);
  if (!file) throw new FileReplaced();
  return new TextDecoder().decode(await files.read(key, file.etag, 0, file.bytes));
}
