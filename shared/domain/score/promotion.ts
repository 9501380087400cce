import { type CalibrationGap, gapName, isOff } from './calibration-gaps.ts';
import { type Fairness, isHeldBack } from './fairness.ts';
import type { ModelCard, Shift } from './model-card.ts';

/** One thing that a model must show before it may be put in force, in pt-BR, and whether it does. */
export type Gate = { readonly text: string; readonly isPassed: boolean };

const RANKS_WORSE_MAX = 0.002;
const ECE_MAX = 0.03;
const SHIFT_MAX = 0.25;
/** Groups that one text names. */
const NAMED_MAX = 5;

/**
 * What a learnt model must show against the one in force, on later outcomes: it ranks no worse with 95 of 100
 * draws, its probabilities are no further off, and it is calibrated but for luck, also in each band of delay and each group; it holds
 * no group back, and the people whom it would score are like those that it learnt from. A person decides; nobody may decide against
 * this. A card from before something was measured is not asked for it.
 */
export function gatesOf({
  measures,
  against,
  delta,
  fairness,
  gaps,
  shift,
}: Pick<
  ModelCard,
  'measures' | 'against' | 'delta' | 'fairness' | 'gaps' | 'shift'
>): readonly Gate[] {
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
    ...(gaps ? [calibratedEverywhere(gaps)] : []),
    ...(fairness ? [holdsNobodyBack(fairness)] : []),
    ...(shift ? [learntFromTheLike(shift)] : []),
  ];
}

function calibratedEverywhere(gaps: readonly CalibrationGap[]): Gate {
  const off = gaps.filter(isOff).map(gapName);
  return {
    text: `O previsto bate com o visto em cada faixa de atraso, estado e tipo de pessoa, com no máximo 0,05 de diferença fora do acaso${named(off)}`,
    isPassed: off.length === 0,
  };
}

function holdsNobodyBack({ groups }: Fairness): Gate {
  const heldBack = groups.filter(isHeldBack).map(gapName);
  return {
    text: `Nenhum estado ou tipo de pessoa fica, fora do acaso, abaixo de 0,80 da parte dos outros na metade de cima das notas${named(heldBack)}`,
    isPassed: heldBack.length === 0,
  };
}

function learntFromTheLike({ shift, byLuck }: Shift): Gate {
  const limit = Math.max(SHIFT_MAX, byLuck);
  return {
    text: `As pessoas de hoje parecem as que ensinaram: PSI das notas ${told(shift)}; o limite é ${told(limit)}`,
    isPassed: shift <= limit,
  };
}

/** Who does not pass, by name. */
function named(names: readonly string[]): string {
  if (names.length === 0) return '';
  const rest = names.length - NAMED_MAX;
  return `; não em: ${names.slice(0, NAMED_MAX).join(', ')}${rest > 0 ? ` e mais ${rest}` : ''}`;
}

/** How far off ten groups of so many people are on average when every probability is right. */
export function calibrationByLuck({ rows, yes, people = rows }: ModelCard['measures']): number {
  const share = yes / Math.max(1, rows);
  return Math.sqrt((2 * share * (1 - share) * 10) / (Math.PI * Math.max(1, people)));
}

const told = (value: number): string => value.toFixed(4).replace('.', ',');
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${told(Math.abs(value))}`;
