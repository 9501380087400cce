import type { Dice } from '#shared/domain/values/dice.ts';
import { diceOf } from '#shared/domain/values/dice.ts';
import { spread } from '#shared/domain/values/spread.ts';
import { armKey, type Beliefs } from './belief.ts';
import { drawRate } from './beta-sample.ts';
import type { Arm } from './experience.ts';
import type { Segment } from './segment.ts';

/** A contact that may be made, and what is known of it beforehand. */
export type ArmOffer = Arm & {
  /** Price in millionths of a real. */
  readonly priceMicros: number;
  /** How much better or worse this person is reached by this channel than others are; 1 for like anybody. */
  readonly reach: number;
};

export type Stake = {
  readonly segment: Segment;
  /** What an average contact is expected to bring, in millionths of a real. */
  readonly worthMicros: number;
  /** Whether a contact that is not worth its price is left out: not where the worth is a guess. */
  readonly maySpare: boolean;
};

export type ChosenArm<O extends ArmOffer> = {
  readonly offer: O;
  /** Expected gain less the price, in millionths of a real, as drawn. */
  readonly valueMicros: number;
  /** How probable this choice was, so that what comes of it can be weighed later. */
  readonly propensity: number;
};

/** Draws by which the propensity is counted. The choice is none of them: it would count for itself. */
const DRAWS = 64;
/** Half a draw for and half against (Jeffreys): what was chosen was possible, even where it was not drawn again. */
const UNSEEN = 0.5;
const SEED_SIZE = 2 ** 32;

/**
 * The contact that promises most after its price: each is worth what an average contact is, times how the rate of
 * its kind compares with that average. The rates are drawn from what is believed of them (Thompson sampling), so
 * what is little known is tried as often as it may be best. The same seed chooses the same, and a choice
 * stays when others drop out.
 *
 * @returns null when none is worth its price, and so nobody has to be contacted
 */
export function chooseArm<O extends ArmOffer>(
  offers: readonly O[],
  beliefs: Beliefs,
  stake: Stake,
  seed: string,
): ChosenArm<O> | null {
  const own = offers.map((offer) => ({
    offer,
    dice: diceOf(spread(SEED_SIZE, seed, armKey(offer))),
  }));
  const chosen = drawArm(own, beliefs, stake);
  if (chosen === null) return null;
  let same = 0;
  for (let nth = 0; nth < DRAWS; nth++)
    if (drawArm(own, beliefs, stake)?.offer === chosen.offer) same += 1;
  return { ...chosen, propensity: (same + UNSEEN) / (DRAWS + 2 * UNSEEN) };
}

/** One draw: the contact whose rate, as each one's own dice have it, is worth most after its price. */
export function drawArm<O extends ArmOffer>(
  offers: readonly { readonly offer: O; readonly dice: Dice }[],
  beliefs: Beliefs,
  { segment, worthMicros, maySpare }: Stake,
): Omit<ChosenArm<O>, 'propensity'> | null {
  const usual = beliefs.usual(segment);
  let best: { offer: O; valueMicros: number } | null = null;
  for (const { offer, dice } of offers) {
    const rate = drawRate(beliefs.of(segment, offer), dice);
    const valueMicros = (rate / usual) * offer.reach * worthMicros - offer.priceMicros;
    const isWorthIt = valueMicros > 0 || !maySpare;
    if (isWorthIt && (best === null || valueMicros > best.valueMicros))
      best = { offer, valueMicros };
  }
  return best;
}
