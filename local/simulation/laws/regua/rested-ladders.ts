import type { Fact } from '#shared/domain/history/entry.ts';

/** What the team decided about a case's ladder since it last went on, from the facts alone. */
export const sinceResumed = (credorId: string, facts: readonly Fact[]): readonly Fact[] => {
  const own = facts.filter((fact) => 'credorId' in fact && fact.credorId === credorId);
  return own.slice(own.findLastIndex(({ type }) => type === 'ladder-resumed') + 1);
};

export const isStopped = (credorId: string, facts: readonly Fact[]): boolean =>
  sinceResumed(credorId, facts).some(({ type }) => type === 'ladder-stopped');

/** The ends of the pauses that hold at a moment. */
export const pausesAt = (credorId: string, facts: readonly Fact[], at: string): readonly string[] =>
  sinceResumed(credorId, facts).flatMap((fact) =>
    fact.type === 'ladder-paused' && fact.from <= at && at < fact.until ? [fact.until] : [],
  );
