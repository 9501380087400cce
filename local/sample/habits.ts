import type { Dice } from './dice.ts';
import type { Temper } from './person.ts';

/** What a debtor does about one message, some hours after it came. */
export type Deed =
  | {
      readonly kind: 'pay';
      readonly share: number;
      readonly times: 1 | 2;
      readonly afterHours: number;
    }
  | { readonly kind: 'look'; readonly afterHours: number }
  | { readonly kind: 'opt-out'; readonly afterHours: number }
  | { readonly kind: 'dispute'; readonly afterHours: number };

/**
 * What somebody of a given temper does when a message arrives, or null when they let it pass.
 *
 * @param heard messages that reached this person before
 */
export function deedOf(temper: Temper, heard: number, dice: Dice): Deed | null {
  const afterHours = dice.between(1, 30);
  const pay = (share: number, times: 1 | 2 = 1): Deed => ({
    kind: 'pay',
    share,
    times,
    afterHours,
  });
  const look: Deed = { kind: 'look', afterHours };
  switch (temper) {
    case 'pays-before-due':
      return pay(1);
    case 'pays-when-reminded':
      return dice.chance(0.55) ? pay(1) : dice.chance(0.3) ? look : null;
    case 'pays-late':
      return heard >= 2 && dice.chance(0.5) ? pay(1) : null;
    case 'pays-in-part':
      return dice.chance(0.4) ? pay(dice.pick([0.3, 0.5, 1])) : null;
    case 'pays-twice':
      return heard >= 1 ? pay(1, 2) : null;
    case 'opts-out':
      return heard >= 1 ? { kind: 'opt-out', afterHours } : null;
    case 'disputes':
      return heard >= 1 ? { kind: 'dispute', afterHours } : look;
    case 'never-pays':
      return dice.chance(0.1) ? look : null;
    case 'unreachable':
      return null;
  }
}
