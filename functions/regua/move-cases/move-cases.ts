import type { ReguaMoveContinued } from '#events/regua-move-continued.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Delivery } from '#shared/lambda/queue-handler.ts';
import type { ConfigReader } from '#shared/table/config-cache.ts';
import { NAME_BUCKETS } from '#shared/table/keys.ts';
import { readCasePage } from '#shared/table/read-cases.ts';
import { advanceMove, MoveOvertaken, type ReguaMove, readMove } from '#shared/table/regua-moves.ts';
import type { Table } from '#shared/table/table.ts';
import { movePage } from './move-page.ts';
import { previewPage } from './preview-page.ts';

/** Cases between two marks of progress: what a crash makes the walk look at again. */
const PAGE_CASES = 100;
/** What a page may take at most, with room to hand over. */
const TIME_TO_STOP_MS = 60_000;

export type MoveCasesDeps = {
  readonly table: Table;
  readonly config: ConfigReader;
  readonly continueLater: (event: ReguaMoveContinued) => Promise<void>;
  readonly now: () => Instant;
};

type Outcome = 'unknown' | 'at-rest' | 'overtaken' | 'continued' | 'previewed' | 'done';

/**
 * Walks over every case that may follow a régua: first to see who would move, and once somebody said so to move them. May be
 * repeated, crash and be run twice at once: the move's item says how far it is, and whoever moved stays moved.
 */
export async function moveCases(
  event: ReguaMoveContinued,
  deps: MoveCasesDeps,
  { remainingMs }: Pick<Delivery, 'remainingMs'>,
): Promise<Outcome> {
  const { reguaId, moveId } = event;
  let move = await readMove(deps.table, reguaId, moveId);
  if (!move) return 'unknown';
  try {
    while (isWalking(move)) {
      if (remainingMs() < TIME_TO_STOP_MS) {
        await deps.continueLater(event);
        return 'continued';
      }
      const after: ReguaMove = await walkPage(move, deps);
      await advanceMove(deps.table, move, after);
      if (after.status === 'previewed' || after.status === 'done') return after.status;
      move = { ...after, turn: move.turn + 1 };
    }
    return 'at-rest';
  } catch (error) {
    if (!(error instanceof MoveOvertaken)) throw error;
    // Whoever is further may have died before handing over, which only a later delivery can tell, be it from the dead letters.
    const furthest = await readMove(deps.table, reguaId, moveId);
    if (furthest && isWalking(furthest)) throw error;
    return 'overtaken';
  }
}

const isWalking = ({ status }: ReguaMove): boolean =>
  status === 'previewing' || status === 'moving';

async function walkPage(move: ReguaMove, deps: MoveCasesDeps): Promise<ReguaMove> {
  const { credor, bucket, after } = move.next;
  const credorId = move.credores[credor];
  const changedAt = deps.now();
  if (credorId === undefined) {
    return { ...move, status: move.status === 'moving' ? 'done' : 'previewed', changedAt };
  }
  const page = await readCasePage(deps.table, credorId, bucket, { after, limit: PAGE_CASES });
  const cases = page.cases.filter(({ status }) => status !== 'settled');
  const seen =
    move.status === 'moving'
      ? await movePage(move, cases, deps)
      : await previewPage(move, cases, deps);
  return {
    ...seen,
    walked: move.walked + page.cases.length,
    next: page.more === null ? beyond(move.next) : { ...move.next, after: page.more },
    changedAt,
  };
}

const beyond = ({ credor, bucket }: ReguaMove['next']): ReguaMove['next'] =>
  bucket + 1 < NAME_BUCKETS
    ? { credor, bucket: bucket + 1, after: null }
    : { credor: credor + 1, bucket: 0, after: null };
