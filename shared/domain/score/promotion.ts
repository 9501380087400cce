import type { ModelCard } from './model-card.ts';

/** One thing that a model must show before it may be put in force, in pt-BR, and whether it does. */
export type Gate = { readonly text: string; readonly isPassed: boolean };

const RANKS_WORSE_MAX = 0.002;
const ECE_MAX = 0.03;

/**
 * What a learnt model must show against the one in force, on people that it had not seen: it ranks no worse with 95 of 100
 * draws, its probabilities are no further off, and it is calibrated but for luck. A person decides; nobody may decide against this.
 */
export function gatesOf({
  measures,
  against,
  delta,
}: Pick<ModelCard, 'measures' | 'against' | 'delta'>): readonly Gate[] {
  const luck = calibrationByLuck(measures);
  return [
    {
      text: `Ordena pelo menos tão bem quanto o modelo em vigor: diferença de AUC entre ${signed(delta.low)} e ${signed(delta.high)} em 95 de 100 sorteios; o limite é ${signed(-RANKS_WORSE_MAX)}`,
      isPassed: delta.low > -RANKS_WORSE_MAX,
    },
    {
      text: `As probabilidades erram no máximo tanto quanto as do modelo em vigor: Brier ${told(measures.brier)} contra ${told(against.measures.brier)}`,
      isPassed: measures.brier <= against.measures.brier,
    },
    {
      text: `O previsto bate com o visto: erro de calibração ${told(measures.ece)}; o limite é ${told(ECE_MAX + luck)}, com ${told(luck)} de acaso`,
      isPassed: measures.ece <= ECE_MAX + luck,
    },
  ];
}

/** How far off ten groups of so many people are on average when every probability is right. */
export function calibrationByLuck({ rows, yes }: ModelCard['measures']): number {
  const share = yes / Math.max(1, rows);
  return Math.sqrt((2 * share * (1 - share) * 10) / (Math.PI * Math.max(1, rows)));
}

const told = (value: number): string => value.toFixed(4).replace('.', ',');
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${told(Math.abs(value))}`;
