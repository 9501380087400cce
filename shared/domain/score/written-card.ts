import * as z from 'zod';
import { CaseFacts, DIRECTIONS } from './attributes.ts';
import { EXPERT_CARD } from './expert-card.ts';
import type { Characteristic } from './points-card.ts';

/** A fact of four points outweighs nearly all others together. */
const POINT_MAX = 4;
/** Beyond it hundreds of people would stand at 0 or at 1000 and in no order. */
const SUM_MAX = 8;

const Points = z.number().min(-POINT_MAX).max(POINT_MAX);

/**
 * The points of people's own: log-odds for the base and for each bin of the expert card, in its order. Facts and bins are those of
 * the built-in card and no others, so nothing that may not be weighed can be; what may only move one way does.
 */
export const WrittenCard = z
  .strictObject({ base: Points, points: z.record(CaseFacts.keyof(), z.array(Points).max(20)) })
  .superRefine((card, context) => {
    for (const [path, message] of problemsOf(card))
      context.addIssue({ code: 'custom', path: ['points', path], message });
  });
export type WrittenCard = z.infer<typeof WrittenCard>;

type Card = Pick<WrittenCard, 'points' | 'base'>;

/** The built-in card as one that people wrote: where whoever writes their own begins. */
export const BUILT_IN_CARD: WrittenCard = WrittenCard.parse({
  base: EXPERT_CARD.base.points,
  points: Object.fromEntries(
    EXPERT_CARD.characteristics.map((one) => [one.fact, binsOf(one).map(({ points }) => points)]),
  ),
});

/** The bins of a characteristic with their words, in the order in which a written card has its points. */
export function binsOf(one: Characteristic): readonly { points: number; text: string }[] {
  return one.kind === 'numeric' ? [...one.bins] : Object.values(one.points);
}

function* problemsOf({ base, points }: Card): Generator<readonly [string, string]> {
  let [low, high] = [base, base];
  for (const one of EXPERT_CARD.characteristics) {
    const given = points[one.fact];
    const bins = binsOf(one);
    if (given.length !== bins.length) {
      yield [one.fact, `São ${bins.length} faixas e vieram ${given.length} pontos: um por faixa.`];
      continue;
    }
    const direction = DIRECTIONS[one.fact];
    const turn = given.findIndex(
      (point, place) =>
        direction !== undefined && direction * (point - (given[place - 1] ?? point)) < 0,
    );
    if (turn > 0 && direction !== undefined) {
      const [way, from, to] = [
        direction === 1 ? 'subir' : 'descer',
        bins[turn - 1]?.text,
        bins[turn]?.text,
      ];
      yield [
        one.fact,
        `Os pontos só podem ${way} de uma faixa para a outra: confira "${to}", depois de "${from}".`,
      ];
    }
    low += Math.min(...given);
    high += Math.max(...given);
  }
  if (low < -SUM_MAX || high > SUM_MAX) {
    const sums = `a soma vai de ${written(low)} a ${written(high)}`;
    yield ['daysLate', `Pontos demais: ${sums}, e cabe de -${SUM_MAX} a ${SUM_MAX}.`];
  }
}

const written = (sum: number): string => sum.toFixed(2).replace('.', ',');
