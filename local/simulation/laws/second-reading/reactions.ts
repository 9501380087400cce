import { REACTING_REGUA } from '#local/sample/reacting-regua.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import { happened } from './behaviour.ts';
import { ownBooks, owedIn } from './books.ts';

/** What a régua does whenever somebody does something; no version of a town's réguas changes it. */
export type OwnReaction = (typeof REACTING_REGUA)['reactions'][number];

export const REACTIONS: readonly OwnReaction[] = REACTING_REGUA.reactions;

/** The réguas of a town that react; none where it was opened with one that does not. */
export const reactingReguas = ({ published }: Evidence): ReadonlySet<string> =>
  new Set(
    published.flatMap(({ id, steps }) =>
      steps?.some(({ stepId }) => OF_REACTING.has(stepId)) ? [id] : [],
    ),
  );

/** What stands in no régua but one that reacts: a wait, a task and an offer. */
const OF_REACTING: ReadonlySet<string> = new Set(
  REACTING_REGUA.steps.filter(({ kind }) => kind !== 'message').map(({ stepId }) => stepId),
);

/** What of a credor's a ladder stands on after some lines of a history, the oldest first, and rests in no agreement. */
export const standsOn = (known: readonly HistoryEntry[], credorId: string, uf: string) =>
  owedIn(ownBooks(known, uf))
    .filter((debt) => debt.credorId === credorId && debt.agreementId === null)
    .toSorted((a, b) => (a.dueDate < b.dueDate ? -1 : 1));

/** Whether the last of these lines is what a reaction answers; money that pays all that a ladder stood on is no part of it. */
export function isHeard(
  { after: { event } }: OwnReaction,
  known: readonly HistoryEntry[],
  credorId: string,
  uf: string,
): boolean {
  const last = known.at(-1);
  if (last === undefined || happened(last, credorId) !== event) return false;
  if (last.fact.type !== 'payment-applied') return true;
  const { allocations } = last.fact;
  const owed = standsOn(known, credorId, uf);
  return owed.some(
    ({ debtId, dueDate }) =>
      dueDate === owed[0]?.dueDate && allocations.some((part) => part.debtId === debtId),
  );
}
