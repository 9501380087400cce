import { unguarded } from '#shared/domain/import/csv-text.ts';
import { DebtId, DebtorId } from '#shared/domain/values/ids.ts';
import { absentKey } from '#shared/table/import-files.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { advanceImport, isToCancel, type MovingImport } from '#shared/table/imports.ts';
import { withdrawAbsent } from '#shared/table/withdraw-absent.ts';
import { readAll } from './compare-book.ts';
import type { ImportDebtsDeps } from './deps.ts';
import { handOver, RESERVED_MS } from './hand-over.ts';

type Recalling = Extract<MovingImport, { status: 'recalling' }>;

const PEOPLE_AT_ONCE = 20;

/** Takes the debts back that a full book lacks, list by list. A list that is done again changes nothing. */
export async function recallAbsent(
  standing: Recalling,
  deps: ImportDebtsDeps,
  remainingMs: () => number,
): Promise<'continued' | 'done' | 'cancelled'> {
  const { table } = deps;
  const { importId, credorId, startedAt } = standing;
  let reached = standing;
  for (let key = nextPart(reached); key !== undefined; key = nextPart(reached)) {
    if (await isToCancel(table, importId)) return end(reached, 'cancelled', deps);
    const absent = Map.groupBy(readAbsent(await readAll(key, deps)), ({ debtorId }) => debtorId);
    let withdrawn = 0;
    let kept = 0;
    await inParallel([...absent], PEOPLE_AT_ONCE, async ([debtorId, own]) => {
      const debtIds = own.map(({ debtId }) => debtId);
      const done = await withdrawAbsent(
        { ...deps, importId, credorId, startedAt },
        debtorId,
        debtIds,
      );
      withdrawn += done;
      kept += own.length - done;
    });
    const recall = {
      ...reached.recall,
      withdrawn: reached.recall.withdrawn + withdrawn,
      kept: reached.recall.kept + kept,
    };
    reached = await advanceImport(table, reached, { ...reached, part: reached.part + 1, recall });
    if (nextPart(reached) !== undefined && remainingMs() < RESERVED_MS) {
      await handOver(reached, deps);
      return 'continued';
    }
  }
  return end(reached, 'done', deps);
}

const nextPart = (reached: Recalling): string | undefined =>
  reached.part < reached.recall.parts ? absentKey(reached) : undefined;

async function end(
  reached: Recalling,
  status: 'done' | 'cancelled',
  { table, now }: ImportDebtsDeps,
): Promise<'done' | 'cancelled'> {
  const { part: _, recall, ...facts } = reached;
  const finishedAt = now();
  await advanceImport(table, reached, { ...facts, status, finishedAt, recall });
  return status;
}

/** The last two columns of the list of absent debts: whose each is, and which. */
const readAbsent = (text: string) =>
  text
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [debtorId, debtId] = line.split(';').slice(-2).map(unguarded);
      return { debtorId: DebtorId.parse(debtorId), debtId: DebtId.parse(debtId) };
    });
