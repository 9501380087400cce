import type { Dice } from './dice.ts';
import type { Temper } from './person.ts';

/** What a debtor does about one message. */
export type DeedKind =
  | { readonly kind: 'pay'; readonly share: number; readonly times: 1 | 2 }
  | { readonly kind: 'pay-slip'; readonly share: number }
  | { readonly kind: 'look' }
  | { readonly kind: 'opt-out' }
  | { readonly kind: 'come-back' }
  | { readonly kind: 'dispute' }
  | { readonly kind: 'say-paid' }
  | { readonly kind: 'disown' }
  | { readonly kind: 'mistype' };
export type Deed = DeedKind & { readonly afterHours: number };

const LOOK: DeedKind = { kind: 'look' };
const pay = (share: number, times: 1 | 2 = 1): DeedKind => ({ kind: 'pay', share, times });

/**
 * What somebody of a given temper does when a message arrives, some hours after it came, or null when they let it pass.
 *
 * @param heard messages that reached this person before
 */
export function deedOf(temper: Temper, heard: number, dice: Dice): Deed | null {
  const afterHours = dice.between(1, 30);
  const deed = choiceOf(temper, heard, dice);
  return deed && { ...deed, afterHours };
}

function choiceOf(temper: Temper, heard: number, dice: Dice): DeedKind | null {
  switch (temper) {
    case 'pays-before-due':
      return pay(1);
    case 'pays-when-reminded':
      return dice.chance(0.55) ? pay(1) : dice.chance(0.3) ? LOOK : null;
    case 'pays-late':
      return heard >= 2 && dice.chance(0.5) ? pay(1) : null;
    case 'pays-in-part':
      return dice.chance(0.4) ? pay(dice.pick([0.3, 0.5, 1])) : null;
    case 'pays-by-boleto':
      return dice.chance(0.5) ? { kind: 'pay-slip', share: 1 } : LOOK;
    case 'pays-twice':
      return heard >= 1 ? pay(1, 2) : null;
    case 'opts-out':
      return heard >= 1 ? { kind: 'opt-out' } : null;
    case 'changes-their-mind':
      return { kind: heard % 2 === 0 ? 'opt-out' : 'come-back' };
    case 'disputes':
      return heard >= 1 ? { kind: 'dispute' } : LOOK;
    case 'says-paid':
      return heard >= 1 ? { kind: 'say-paid' } : LOOK;
    case 'is-somebody-else':
      return { kind: 'disown' };
    case 'mistypes':
      return dice.chance(0.7) ? { kind: 'mistype' } : pay(1);
    case 'never-pays':
      return dice.chance(0.1) ? LOOK : null;
    case 'unreachable':
      return null;
  }
}
