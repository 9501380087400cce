import { isRegistered } from '#shared/domain/history/evolve.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import type { CaseListing } from '#shared/table/read-cases.ts';
import type { ReguaMove } from '#shared/table/regua-moves.ts';
import type { MoveCasesDeps } from './move-cases.ts';
import { movesOf } from './moves-of.ts';

const SIDE_BY_SIDE = 10;

/** Moves whoever of these has not moved yet, each by a fact of their own and with the alarm that holds after it. */
export async function movePage(
  move: ReguaMove,
  cases: readonly CaseListing[],
  deps: MoveCasesDeps,
): Promise<ReguaMove> {
  let moved = 0;
  await inParallel(cases, SIDE_BY_SIDE, async (listing) => {
    moved += await moveOne(move, listing, deps);
  });
  return { ...move, moved: move.moved + moved };
}

async function moveOne(
  move: ReguaMove,
  { debtorId, credorId }: CaseListing,
  { table, config, now }: MoveCasesDeps,
): Promise<number> {
  const at = now();
  const context = { actor: move.startedBy, cause: `regua-move:${move.reguaId}:${move.moveId}`, at };
  let count = 0;
  await changeDebtor(table, debtorId, context, async ({ record }) => {
    count = 0;
    if (!isRegistered(record)) return { outcome: 'unchanged', decision: null };
    const { moves, rules } = await movesOf(record, credorId, move, config, at);
    const facts = moves.map(({ fact }) => fact);
    if (facts.length === 0) return { outcome: 'unchanged', decision: null };
    count = facts.length;
    const next = planAfter(record, facts, rules, { debtorId, at });
    return { outcome: 'moved', decision: { facts, next } };
  });
  return count;
}
