import { isRegistered } from '#shared/domain/history/evolve.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { CaseListing } from '#shared/table/read-cases.ts';
import { type MoveSample, type ReguaMove, SAMPLE_MAX } from '#shared/table/regua-moves.ts';
import type { MoveCasesDeps } from './move-cases.ts';
import { movesOf } from './moves-of.ts';

const SIDE_BY_SIDE = 10;
/** So many of one page may stand in the sample, so that it is not all of one letter and one credor. */
const SAMPLE_OF_PAGE = 3;

/** Counts who of these would move, from which version, and keeps some to look at. Writes nothing about anybody. */
export async function previewPage(
  move: ReguaMove,
  cases: readonly CaseListing[],
  { table, config, now }: MoveCasesDeps,
): Promise<ReguaMove> {
  const at = now();
  const seen: MoveSample[] = [];
  await inParallel(cases, SIDE_BY_SIDE, async ({ debtorId, credorId }) => {
    const { record } = await loadDebtor(table, debtorId);
    if (!isRegistered(record)) return;
    const { moves } = await movesOf(record, credorId, move, config, at);
    for (const { fact, before, after, lost } of moves) {
      const { agreementId, from } = fact;
      const whose = { debtorId, credorId, ...(agreementId && { agreementId }) };
      seen.push({ ...whose, fromVersion: from.version, before, after, lost: [...lost] });
    }
  });
  const found = { ...move.found };
  for (const { fromVersion } of seen) found[fromVersion] = (found[fromVersion] ?? 0) + 1;
  const telling = seen.toSorted(byTelling).slice(0, SAMPLE_OF_PAGE);
  const losing = move.losing + seen.filter(({ lost }) => lost.length > 0).length;
  return { ...move, found, losing, sample: [...move.sample, ...telling].slice(0, SAMPLE_MAX) };
}

/** Those who would lose an exception first, then those for whom something else changes; the rest in an order of their own, so that a repeated page shows the same. */
const byTelling = (a: MoveSample, b: MoveSample): number =>
  Number(b.lost.length > 0) - Number(a.lost.length > 0) ||
  Number(isSame(a)) - Number(isSame(b)) ||
  (a.debtorId < b.debtorId ? -1 : 1);

const isSame = ({ before, after }: MoveSample): boolean =>
  before?.stepId === after?.stepId && before?.at === after?.at;
