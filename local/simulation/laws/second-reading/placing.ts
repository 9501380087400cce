import type { Fact } from '#shared/domain/history/entry.ts';

/** Whether a fact says in which carteira a case belongs. */
export const isPlacing = (fact: Fact) =>
  fact.type === 'case-opened' || fact.type === 'case-assessed' || fact.type === 'carteira-moved';
