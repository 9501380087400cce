import type { StudyView } from '#events/api/experiment.ts';
import { formatReais } from '../../parts/format.ts';

type Comparison = StudyView['comparisons'][number];

export const EXPERIMENT_STATUS = {
  draft: { name: 'Rascunho', color: 'gray.6' },
  running: { name: 'Em curso', color: 'regua.6' },
  stopped: { name: 'Encerrado', color: 'gray.6' },
} as const;

const VERDICTS: Readonly<Record<Comparison['verdict'], string>> = {
  'too-early': 'ainda cedo: faltam casos ou dias',
  undecided: 'ainda sem diferença certa',
  better: 'traz mais',
  worse: 'traz menos',
};

/** The name of an arm as the team gave it. */
export const armName = ({ arms }: StudyView, armId: string): string =>
  arms.find((arm) => arm.armId === armId)?.name ?? armId;

export const verdictText = ({ verdict }: Comparison): string => VERDICTS[verdict];

/** `+R$ 7,70 por caso, entre R$ 1,10 e R$ 14,30`. @param interval centavos per case */
export function intervalText({
  difference,
  low,
  high,
}: NonNullable<Comparison['interval']>): string {
  const sign = difference > 0 ? '+' : '';
  return `${sign}${reais(difference)} por caso, entre ${reais(low)} e ${reais(high)}`;
}

const reais = (centavos: number): string => formatReais(Math.round(centavos));
