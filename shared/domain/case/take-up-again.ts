import type { Fact } from '#shared/domain/history/entry.ts';
import type { Case } from './case.ts';

/** What follows for a case when debts that were taken back come back: a settled one goes on, and contested where it was. */
export function takeUpAgain(known: Case | null): readonly Fact[] {
  if (known?.status !== 'settled') return [];
  const { credorId, contested } = known;
  return [
    { type: 'case-reopened', credorId },
    ...(contested ? [{ type: 'case-disputed' as const, credorId, ...contested }] : []),
  ];
}
