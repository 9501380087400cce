import type * as z from 'zod';
import type { ScoreWatchList } from '#events/api/score.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { learnScore } from '#shared/domain/score/learn-score.ts';
import type { ModelCard } from '#shared/domain/score/model-card.ts';
import type { Outcome } from '#shared/domain/score/outcome.ts';
import { caseOutcomes, richPay } from '#shared/testing/case-outcomes.ts';
import { instant } from '#shared/testing/records.ts';

const TRAINED_AT = instant('2026-05-11T07:10:00.000Z');

/** Three of four are persons; they live in two states in turn. */
const grouped = (outcomes: readonly Outcome[]): readonly Outcome[] =>
  outcomes.map((outcome, place) => {
    const kind = place % 4 === 3 ? ('cnpj' as const) : ('cpf' as const);
    return { ...outcome, group: { uf: place % 2 === 0 ? 'SP' : 'PE', kind } };
  });

function cardOf(outcomes: readonly Outcome[]): ModelCard {
  const artefact = learnScore(grouped(outcomes), EXPERT_MODEL, TRAINED_AT);
  if (!artefact) throw new Error('there was enough to learn from');
  return artefact.card;
}

/** It learnt what nobody thought. */
export const BETTER_CARD: ModelCard = cardOf(caseOutcomes(900, richPay));
/** There was nothing to learn. */
export const WORSE_CARD: ModelCard = cardOf(caseOutcomes(600, () => 0));

/** A month in which one fact moved. */
export const WATCHED_MONTH: z.input<typeof ScoreWatchList>['months'][number] = {
  month: '2026-05',
  watchedAt: '2026-05-11T07:40:00.000Z',
  modelId: 'cobranca-2026-03-02-a81c33f0',
  looked: 8_412,
  score: { shift: 0.031, byLuck: 0.003 },
  attributes: [
    { name: 'daysLate', shift: 0.012, byLuck: 0.003 },
    { name: 'reach', shift: 0.412, byLuck: 0.002 },
  ],
  measures: {
    auc: 0.731,
    ks: 0.352,
    brier: 0.2061,
    ece: 0.0214,
    lift: 1.71,
    rows: 2_204,
    yes: 1_012,
  },
  calibration: [],
  shadows: [
    {
      modelId: 'cobranca-2026-05-11-3fa2c19b',
      measures: { auc: 0.752, ks: 0.38, brier: 0.2, ece: 0.02, lift: 1.8, rows: 640, yes: 300 },
      delta: { delta: 0.021, low: 0.004, high: 0.039 },
    },
  ],
  gaps: [
    { by: 'delay', name: '1-30', rows: 812, gap: { value: 0.012, low: -0.021, high: 0.045 } },
    { by: 'delay', name: '91-180', rows: 240, gap: { value: 0.11, low: 0.061, high: 0.159 } },
    { by: 'kind', name: 'cnpj', rows: 402, gap: { value: -0.01, low: -0.055, high: 0.035 } },
  ],
  alarms: [
    'O previsto não bate com o visto em atraso de 91-180 dias: previu em média 0,110 a mais do que pagaram.',
    'O dado "reach" mudou de distribuição: CSI 0,412; o acaso explica até 0,002.',
  ],
};
