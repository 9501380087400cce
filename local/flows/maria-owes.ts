import type { World } from '#local/world.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { enter, inboxOf, linkIn, type Visit } from './portal-visit.ts';
import { fileOf, smallPlace } from './small-place.ts';

const CPF = '52998224725';
const EMAIL = 'success+maria@simulator.amazonses.com';
/** In São Paulo: ten hours before anybody is reminded of what fell due on Friday the 13th. */
const SUNDAY_EVENING = '2026-03-16T01:30:00.000Z';

/** Maria owes Aurora R$ 1.000,00 of 13 March 2026, and may be written to. */
export function mariaOwes(): Promise<World> {
  const row = `AUR-1;${CPF};Maria da Silva;${EMAIL};;SP;Sofá;1.000,00;13/03/2026`;
  const startAt = Date.parse(SUNDAY_EVENING);
  return smallPlace([fileOf('loja-aurora', row)], { startAt });
}

export const lifeOfMaria = async (world: World) =>
  lifeOf(world, await debtorOf(world, 'loja-aurora', 'AUR-1'));

/** What she was written, the oldest first. */
export const mailsOfMaria = (world: World) => inboxOf(world, EMAIL);

/** She opens the link of her newest e-mail and says who she is. */
export const visitOfMaria = (world: World): Promise<Visit> =>
  enter(world, linkIn(mailsOfMaria(world).at(-1)), CPF);
