import type { Dice } from '#shared/domain/values/dice.ts';
import type { Belief } from './belief.ts';

/** A rate drawn from what is believed of it, by two gammas: X / (X + Y) is Beta when X and Y are Gamma. */
export function drawRate({ alpha, beta }: Belief, dice: Dice): number {
  const [x, y] = [drawGamma(alpha, dice), drawGamma(beta, dice)];
  return x + y === 0 ? alpha / (alpha + beta) : x / (x + y);
}

/**
 * Gamma of a shape and scale 1, by squeeze and rejection (Marsaglia and Tsang, ACM TOMS 26, 2000); a shape below one
 * is drawn one higher and taken back by a power of chance.
 */
function drawGamma(shape: number, dice: Dice): number {
  if (shape < 1) return drawGamma(shape + 1, dice) * (1 - dice.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = drawNormal(dice);
    const v = (1 + c * normal) ** 3;
    if (v <= 0) continue;
    const u = 1 - dice.next();
    if (Math.log(u) < 0.5 * normal ** 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Standard normal, by Box and Muller. */
const drawNormal = (dice: Dice): number =>
  Math.sqrt(-2 * Math.log(1 - dice.next())) * Math.cos(2 * Math.PI * dice.next());
