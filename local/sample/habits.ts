import type { Dice } from '#shared/domain/values/dice.ts';
import type { Conduct, Negotiation, Plan } from './negotiate.ts';
import type { Temper } from './person.ts';

/** What a debtor does about one message. */
export type DeedKind =
  | { readonly kind: 'pay'; readonly share: number; readonly times: 1 | 2 }
  | { readonly kind: 'pay-slip'; readonly share: number }
  | ({ readonly kind: 'negotiate' } & Negotiation)
  | { readonly kind: 'promise'; readonly inDays: number }
  | { readonly kind: 'look' }
  | { readonly kind: 'opt-out' }
  | { readonly kind: 'come-back' }
  | { readonly kind: 'dispute' }
  | { readonly kind: 'say-paid' }
  | { readonly kind: 'disown' }
  | { readonly kind: 'mistype' };
export type Deed = DeedKind & { readonly afterHours: number };

const DAY_HOURS = 24;
const PLANS: readonly Plan[] = ['at-once', 'fewest', 'most'];
const LOOK: DeedKind = { kind: 'look' };
const pay = (share: number, times: 1 | 2 = 1): DeedKind => ({ kind: 'pay', share, times });

const negotiate = (plan: Plan, conduct: Conduct): DeedKind => ({
  kind: 'negotiate',
  plan,
  conduct,
});

/**
 * What somebody of a given temper does when a message arrives, some hours after it came: nothing when they let it pass, and a
 * second thing on the day that they promised.
 *
 * @param heard messages that reached this person before
 */
export function deedsOf(temper: Temper, heard: number, dice: Dice): readonly Deed[] {
  const afterHours = dice.between(1, 30);
  const deed = choiceOf(temper, heard, dice);
  if (deed === null) return [];
  const now = { ...deed, afterHours };
  if (deed.kind !== 'promise' || temper !== 'promises-and-keeps') return [now];
  return [now, { ...pay(1), afterHours: afterHours + deed.inDays * DAY_HOURS }];
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
    case 'agrees-and-keeps':
      return negotiate(dice.pick(PLANS), 'pays');
    case 'agrees-and-pays-late':
      return negotiate(dice.pick(PLANS), 'pays-when-late');
    case 'agrees-and-pays-off':
      return negotiate('most', dice.chance(0.5) ? 'pays-off' : 'pays');
    case 'agrees-and-breaks':
      return negotiate(dice.pick(PLANS), dice.chance(0.2) ? 'pays' : 'pays-nothing');
    case 'renegotiates':
      return negotiate(dice.pick(PLANS), dice.pick(['renegotiates', 'pays', 'pays-nothing']));
    case 'promises-and-keeps':
      return { kind: 'promise', inDays: dice.between(1, 9) };
    case 'promises-and-breaks':
      return dice.chance(0.7) ? { kind: 'promise', inDays: dice.between(0, 12) } : null;
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
