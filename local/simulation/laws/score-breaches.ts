import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { CollectionScore } from '#shared/domain/score/score.ts';
import type { BreachExample } from './tampering.ts';

const KNOWN = 'a score is what was known at that moment, and its reasons add up to it';

/** The laws of scores, broken. */
export const SCORE_BREACHES: readonly BreachExample[] = [
  [KNOWN, 'it is a point higher', changing((score) => ({ ...score, value: score.value + 1 }))],
  [
    KNOWN,
    'somebody else was meant',
    changing((score) => ({
      ...score,
      value: 560,
      reasons: [{ fact: 'base', text: 'Ponto de partida', points: Math.LN2 }],
    })),
  ],
  [
    'no score weighs what it may not',
    'where somebody lives counts',
    changing((score) => ({
      ...score,
      reasons: [...score.reasons, { fact: 'cep', text: 'Mora longe', points: 0 }],
    })),
    /cep/,
  ],
];

function changing(change: (score: CollectionScore) => CollectionScore): BreachExample[2] {
  const changed = (entry: HistoryEntry): HistoryEntry =>
    entry.fact.type === 'case-assessed' && entry.fact.score
      ? { ...entry, fact: { ...entry.fact, score: change(entry.fact.score) } }
      : entry;
  return (the) => the.withLife((life) => ({ ...life, entries: life.entries.map(changed) }));
}
